import type { ReactNode } from 'react';
import type { OpenTimetable } from '../reviewed-document.ts';
import { useTexts } from '../../texts.ts';
import { Button } from '../../ui/button.tsx';
import { Form, SubmitButton } from '../../ui/form.tsx';

export type LeafProps = {
  /** The dialog's own title, which names the form too. */
  readonly title: string;
  readonly timetable: OpenTimetable;
  readonly onClose: () => void;
};

type DeedFormProps = Pick<LeafProps, 'title' | 'onClose'> & {
  readonly form: {
    readonly submit: () => void;
    readonly failures: number;
    readonly problem: string | null;
    readonly isBusy: boolean;
  };
  readonly submitWord: string;
  /** Nothing is to be filled in: Enter does it. */
  readonly isBare?: boolean;
  readonly children: ReactNode;
};

/** Something to be done with a timetable, with what it needs to know, and a way back. */
export function DeedForm({ form, submitWord, isBare = false, title, onClose, children }: DeedFormProps) {
  const { text } = useTexts();
  return (
    <Form label={title} onSubmit={form.submit} failures={form.failures} problem={form.problem}>
      {children}
      <div className="form-actions">
        <SubmitButton isBusy={form.isBusy} busyWord={text('draft.working')} takesFocus={isBare}>
          {submitWord}
        </SubmitButton>
        <Button onPress={onClose}>{text('draft.cancel')}</Button>
      </div>
    </Form>
  );
}
