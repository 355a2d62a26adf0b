import { Check } from 'lucide-react';
import { useTexts } from '../texts.ts';

const STEPS = ['school', 'admin', 'sheet'] as const;
export type Step = (typeof STEPS)[number];

/** How far the first run is. */
export function StepList({ current }: { readonly current: Step }) {
  const { text } = useTexts();
  const place = STEPS.indexOf(current);
  return (
    <>
      <ol className="steps" aria-label={text('firstRun.steps')}>
        {STEPS.map((step, index) => (
          <li key={step} data-done={index < place} {...(step === current ? { 'aria-current': 'step' as const } : {})}>
            <span className="step-number" aria-hidden="true">
              {index < place ? <Check size={12} strokeWidth={3} /> : index + 1}
            </span>
            {text(`firstRun.${step}Step`)}
            {index < place ? <span className="visually-hidden">{`, ${text('firstRun.stepDone')}`}</span> : null}
          </li>
        ))}
      </ol>
      <p className="step-of">{text('firstRun.stepOf', { step: place + 1, count: STEPS.length })}</p>
    </>
  );
}
