import { useEffect, useState } from 'react';
import type { LegalBasisNote } from '../../shared/data-protection/legal-basis.ts';
import { useForm } from '../forms/use-form.ts';
import { BasisFields, noteOf, valuesOf } from '../legal-basis/basis-fields.tsx';
import { useLegalBases } from '../legal-basis/legal-basis-store.ts';
import { useMay } from '../office/use-may.ts';
import { useTexts } from '../texts.ts';
import { Form, SubmitButton } from '../ui/form.tsx';
import { LiveRegion } from '../ui/live-region.tsx';
import { LeafProblem } from './leaf-problem.tsx';

/** On what grounds documents are kept here as a rule. */
export function GroundsLeaf() {
  const { text } = useTexts();
  const { usual, problem, askUsual } = useLegalBases();
  const maySet = useMay('settings.change-school');
  useEffect(() => void askUsual(), [askUsual]);
  if (problem !== null) return <LeafProblem problem={problem} onAgain={() => void askUsual()} />;
  if (usual === undefined) return <p className="plain-note">{text('legalBasis.loading')}</p>;
  return (
    <div className="leaf">
      <h2>{text('legalBasis.usual')}</h2>
      <p className="leaf-how">{text('legalBasis.usualHow')}</p>
      {maySet ? <UsualForm usual={usual} /> : <p>{usual === null ? text('legalBasis.none') : usualWords(usual)}</p>}
    </div>
  );

  function usualWords({ basis, note }: LegalBasisNote): string {
    return [text(`legalBasis.kinds.${basis}`), note].filter((words) => words !== '').join(' · ');
  }
}

function UsualForm({ usual }: { readonly usual: LegalBasisNote | null }) {
  const { text } = useTexts();
  const setUsual = useLegalBases((state) => state.setUsual);
  const [values, setValues] = useState(() => valuesOf(usual));
  const [isSaved, setIsSaved] = useState(false);
  const form = useForm({
    initial: {},
    check: () => ({}),
    send: () => setUsual(noteOf(values)),
    onDone: () => setIsSaved(true),
  });
  return (
    <Form label={text('legalBasis.usual')} onSubmit={form.submit} failures={form.failures} problem={form.problem}>
      <BasisFields
        values={values}
        onChange={(changed) => {
          setIsSaved(false);
          setValues(changed);
        }}
      />
      <div className="form-actions">
        <SubmitButton isBusy={form.isBusy} busyWord={text('legalBasis.saving')}>
          {text('legalBasis.save')}
        </SubmitButton>
      </div>
      {isSaved ? <p className="screen-note">{text('legalBasis.usualSaved')}</p> : null}
      <LiveRegion sentence={isSaved ? text('legalBasis.usualSaved') : ''} />
    </Form>
  );
}
