import type { DeskError } from '../shared/desk-error.ts';
import { useTexts } from './texts.ts';
import { Button } from './ui/button.tsx';

type ProblemNoteProps = {
  readonly problem: DeskError;
  /** The word for asking once more. */
  readonly again: string;
  readonly onAgain: () => void;
};

/** In the place of what could not be fetched: what is wrong, and asking once more. */
export function ProblemNote({ problem, again, onAgain }: ProblemNoteProps) {
  const { problem: sentenceOf } = useTexts();
  return (
    <div className="plain-note">
      <p role="alert">{sentenceOf(problem)}</p>
      <Button onPress={onAgain}>{again}</Button>
    </div>
  );
}
