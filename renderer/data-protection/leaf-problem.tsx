import type { DeskError } from '../../shared/desk-error.ts';
import { useTexts } from '../texts.ts';
import { Button } from '../ui/button.tsx';

/** What went wrong with what a part of the screen is made of, and asking once more. */
export function LeafProblem({ problem, onAgain }: { readonly problem: DeskError; readonly onAgain: () => void }) {
  const { text, problem: sentenceOf } = useTexts();
  return (
    <div className="plain-note">
      <p role="alert">{sentenceOf(problem)}</p>
      <Button onPress={onAgain}>{text('dataProtection.again')}</Button>
    </div>
  );
}
