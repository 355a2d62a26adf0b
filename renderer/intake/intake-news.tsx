import type { DocumentRow } from '../../shared/ipc/document-messages.ts';
import { useTexts } from '../texts.ts';
import type { Texts } from '../texts.ts';
import { LiveRegion } from '../ui/live-region.tsx';
import { useIntake } from './intake-store.ts';
import { outcome } from './row-words.ts';

/** Says what was finished or failed, on whatever screen the person is. */
export function IntakeNews() {
  const texts = useTexts();
  const news = useIntake((state) => state.news);
  return <LiveRegion sentence={news.map((row) => newsOf(row, texts)).join(' ')} />;
}

function newsOf(row: DocumentRow, texts: Texts): string {
  const { name, problem } = row;
  if (problem !== null) return texts.text('intake.saidFailed', { name, sentence: texts.problem(problem) });
  return texts.text('intake.saidRead', { name, result: outcome(row, texts) });
}
