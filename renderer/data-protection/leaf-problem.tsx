import type { DeskError } from '../../shared/desk-error.ts';
import { ProblemNote } from '../problem-note.tsx';
import { useTexts } from '../texts.ts';

/** What went wrong with what a part of the screen is made of, and asking once more. */
export function LeafProblem({ problem, onAgain }: { readonly problem: DeskError; readonly onAgain: () => void }) {
  const { text } = useTexts();
  return <ProblemNote problem={problem} again={text('dataProtection.again')} onAgain={onAgain} />;
}
