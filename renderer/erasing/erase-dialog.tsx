import { useState } from 'react';
import { useForm } from '../forms/use-form.ts';
import { useTexts } from '../texts.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Form, SubmitButton } from '../ui/form.tsx';
import { BeforeErasingWords } from './before-erasing.tsx';
import { useErasing } from './erasing-store.ts';
import type { Erasable } from './erasing-store.ts';
import { useBeforeErasing } from './use-before-erasing.ts';
import './erasing.css';

type EraseDialogProps = {
  /** Null while nothing is asked. */
  readonly what: Erasable | null;
  readonly onClose: () => void;
  readonly onErased: (what: Erasable) => void;
};

/** Says what goes and that nobody can bring it back, before anything is erased. */
export function EraseDialog({ what, onClose, onErased }: EraseDialogProps) {
  const { text } = useTexts();
  const title = what === null ? '' : text('erasing.title', { name: what.name });
  return (
    <Dialog title={title} closeLabel={text('app.close')} isOpen={what !== null} onClose={onClose}>
      {what === null ? null : (
        <EraseForm
          title={title}
          what={what}
          onClose={onClose}
          onErased={() => {
            onClose();
            onErased(what);
          }}
        />
      )}
    </Dialog>
  );
}

type EraseFormProps = {
  readonly title: string;
  readonly what: Erasable;
  readonly onClose: () => void;
  readonly onErased: () => void;
};

function EraseForm({ title, what, onClose, onErased }: EraseFormProps) {
  const { text, problem: sentenceOf } = useTexts();
  const erase = useErasing((state) => state.erase);
  const [round, setRound] = useState(0);
  const { before, problem, isLooking } = useBeforeErasing(what, round);
  const form = useForm({
    initial: {},
    check: () => ({}),
    send: () => erase(what, before?.published ?? []),
    onDone: onErased,
    // Something else was published meanwhile: it is shown before anybody decides again.
    onRefused: ({ code }) => {
      if (code === 'publishedNotSeen') setRound((sofar) => sofar + 1);
    },
  });
  return (
    <Form label={title} onSubmit={form.submit} failures={form.failures} problem={form.problem}>
      {what.kind === 'document' ? (
        <p>{text(what.isSheetLost ? 'erasing.whatWithoutSheet' : 'erasing.what')}</p>
      ) : (
        <>
          <p>{text('erasing.person', { name: what.name })}</p>
          <p>{text('erasing.documentsStay')}</p>
        </>
      )}
      <div className="erase-said" role="status">
        {before === null ? null : <BeforeErasingWords name={what.name} before={before} />}
        {problem === null ? null : <p className="erase-warning">{sentenceOf(problem)}</p>}
      </div>
      <p>{text('erasing.never')}</p>
      <div className="form-actions">
        <SubmitButton isBusy={form.isBusy} busyWord={text('erasing.doing')} look="stop" isDisabled={isLooking}>
          {text('erasing.submit')}
        </SubmitButton>
        <Button onPress={onClose}>{text('erasing.cancel')}</Button>
      </div>
    </Form>
  );
}
