import { useId } from 'react';
import { useTexts } from '../texts.ts';
import { TickBox } from '../ui/tick-box.tsx';
import './keyring.css';

type KeyringQuestionProps = {
  /** The form's field for it; `yes` where it is agreed to. */
  readonly value: string;
  readonly problem: string | null;
  readonly onChange: (value: string) => void;
};

/** Asked where this computer has no keyring: whether passwords alone are to guard the papers. */
export function KeyringQuestion({ value, problem, onChange }: KeyringQuestionProps) {
  const { text } = useTexts();
  const headingId = useId();
  return (
    <section className="keyring-question" aria-labelledby={headingId}>
      <h2 id={headingId}>{text('firstRun.keyringTitle')}</h2>
      <p>{text('firstRun.keyringHow')}</p>
      <TickBox
        label={text('firstRun.keyringAgree')}
        isTicked={value === 'yes'}
        onTick={(isTicked) => onChange(isTicked ? 'yes' : '')}
        problem={problem}
      />
    </section>
  );
}
