import { useId } from 'react';
import { ok } from '../../shared/result.ts';
import { useForm } from '../forms/use-form.ts';
import { useRestore } from '../restore/restore-store.ts';
import { useTexts } from '../texts.ts';
import { Button } from '../ui/button.tsx';
import { Form, SubmitButton } from '../ui/form.tsx';
import { ScreenHeading } from '../ui/screen-heading.tsx';
import { TextField } from '../ui/text-field.tsx';
import { StepList } from './step-list.tsx';

type SchoolStepProps = { readonly schoolName: string; readonly onNext: (schoolName: string) => void };

export function SchoolStep({ schoolName, onNext }: SchoolStepProps) {
  const { text } = useTexts();
  const beginRestore = useRestore((state) => state.begin);
  const headingId = useId();
  const form = useForm({
    initial: { schoolName },
    check: (values) => ({ schoolName: values.schoolName.trim() === '' ? text('firstRun.schoolMissing') : null }),
    send: (values) => Promise.resolve(ok(values.schoolName.trim())),
    onDone: onNext,
  });
  return (
    <div className="doorway-card">
      <StepList current="school" />
      <ScreenHeading id={headingId} takesFocus={false}>
        {text('firstRun.schoolTitle')}
      </ScreenHeading>
      <p>{text('firstRun.schoolHow')}</p>
      <Form labelledBy={headingId} onSubmit={form.submit} failures={form.failures} problem={form.problem}>
        <TextField
          {...form.field('schoolName')}
          label={text('firstRun.schoolName')}
          autoComplete="organization"
          takesFocus
        />
        <div className="form-actions">
          <SubmitButton isBusy={form.isBusy} busyWord={text('firstRun.next')}>
            {text('firstRun.next')}
          </SubmitButton>
        </div>
      </Form>
      <div className="doorway-aside">
        <Button look="quiet" onPress={() => void beginRestore()}>
          {text('restore.offer')}
        </Button>
      </div>
    </div>
  );
}
