import type { InForce } from '../../../shared/ipc/published-days.ts';
import { lastDayOfReplaced } from '../../../shared/versions/choose-replaced.ts';
import { localDayWords } from '../../local-day.ts';
import type { Texts } from '../../texts.ts';
import { sheetName } from '../../timetable-words.ts';
import type { Replaceable } from './replaced-choice.tsx';

/** “4M · first.pdf” ends on 31 Oct 2026: what becomes of a timetable whose place another takes on these days. */
export function endsWords(
  replaced: Replaceable,
  days: InForce,
  { text, dates }: Pick<Texts, 'text' | 'dates'>,
): string {
  const lastDay = lastDayOfReplaced(days, replaced.inForce);
  const name = sheetName(replaced);
  if (lastDay === null) return text('draft.replacedGone', { name });
  return text('draft.replacedEnds', { name, day: localDayWords(lastDay, dates) });
}
