import { useEffect, useState } from 'react';
import type { DeskError } from '../../shared/desk-error.ts';
import type { LegalBasisOf } from '../../shared/ipc/data-protection-messages.ts';
import { useForm } from '../forms/use-form.ts';
import { useMay } from '../office/use-may.ts';
import { useTexts } from '../texts.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Form, SubmitButton } from '../ui/form.tsx';
import { TickBox } from '../ui/tick-box.tsx';
import { BasisFields, noteOf, valuesOf } from './basis-fields.tsx';
import { useLegalBases } from './legal-basis-store.ts';
import './legal-basis.css';

type Document = { readonly documentId: string; readonly name: string };
type LegalBasisDialogProps = { readonly document: Document | null; readonly onClose: () => void };

/** On what grounds one document is kept, and whether it must stay. */
export function LegalBasisDialog({ document, onClose }: LegalBasisDialogProps) {
  const { text } = useTexts();
  const title = document === null ? '' : text('legalBasis.open', { name: document.name });
  return (
    <Dialog title={title} closeLabel={text('app.close')} isOpen={document !== null} onClose={onClose} keepsOpen>
      {document === null ? null : <Asked document={document} title={title} onClose={onClose} />}
    </Dialog>
  );
}

type LeafProps = { readonly document: Document; readonly title: string; readonly onClose: () => void };

function Asked(props: LeafProps) {
  const { text, problem: sentenceOf } = useTexts();
  const of = useLegalBases((state) => state.of);
  const [noted, setNoted] = useState<LegalBasisOf | null>(null);
  const [problem, setProblem] = useState<DeskError | null>(null);
  const { documentId } = props.document;
  useEffect(() => {
    let isOver = false;
    void of(documentId).then((answer) => {
      if (isOver) return;
      if (answer.ok) setNoted(answer.value);
      else setProblem(answer.error);
    });
    return () => {
      isOver = true;
    };
  }, [of, documentId]);
  if (problem !== null) return <p role="alert">{sentenceOf(problem)}</p>;
  return noted === null ? <p>{text('legalBasis.loading')}</p> : <BasisForm {...props} noted={noted} />;
}

function BasisForm({ document, title, onClose, noted }: LeafProps & { readonly noted: LegalBasisOf }) {
  const { text } = useTexts();
  const { note, hold } = useLegalBases();
  const mayHold = useMay('retention.set');
  const [values, setValues] = useState(() => valuesOf(noted.note));
  const [isHeld, setIsHeld] = useState(noted.isHeld);
  const form = useForm({
    initial: {},
    check: () => ({}),
    send: async () => {
      const held = isHeld === noted.isHeld ? null : await hold(document.documentId, isHeld);
      return held !== null && !held.ok ? held : note(document.documentId, noteOf(values));
    },
    onDone: onClose,
  });
  return (
    <Form label={title} onSubmit={form.submit} failures={form.failures} problem={form.problem}>
      <BasisFields values={values} onChange={setValues} />
      {mayHold ? <TickBox label={text('legalBasis.hold')} isTicked={isHeld} onTick={setIsHeld} /> : null}
      <div className="form-actions">
        <SubmitButton isBusy={form.isBusy} busyWord={text('legalBasis.saving')}>
          {text('legalBasis.save')}
        </SubmitButton>
        <Button onPress={onClose}>{text('legalBasis.cancel')}</Button>
      </div>
    </Form>
  );
}
