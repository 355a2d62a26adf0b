import type { PrintedDate } from './day-dates.ts';
import { findDate } from './day-dates.ts';
import type { DayLabel } from './day-names.ts';
import { readDayLabel } from './day-names.ts';
import type { ViewCell } from '../grids/grid-view.ts';
import { findWeekPhrase } from './week-words.ts';

/** What the heading of a day says: the day in every language it can be, and the date and the weeks beside it. */
export type DayHeading = {
  readonly labels: readonly DayLabel[];
  readonly date: PrintedDate | null;
  /** "Week A" in words; null where nothing says it. */
  readonly weeks: string | null;
  /** "1" of "Mon 1", "A" of "MonA": weeks only if the other days carry it too. */
  readonly mark: string | null;
};

const MARK_BEHIND = /^(.*\p{L})[.\s]*[\s(/–-]*((?<=[\s(/–-])[A-D]|(?<=\p{Ll})[A-D]|[1-4]|(?<=[\s(/–-])(?:II?|IV))\)?$/u;
const MARK_BEFORE = /^([A-D]|[1-4]|I{1,2})[\s.:/–-]+(\p{L}.*)$/u;

export function readDayHeading(cell: ViewCell): DayHeading {
  const whole = readDayHeadingText(cell.text);
  if (whole.labels.length > 0 || cell.lines.length < 2) return whole;
  // A second line of another kind below a day: a name, a place.
  const first = readDayHeadingText(cell.lines[0]?.text ?? '');
  return { ...first, labels: first.labels.filter((label) => label.letters >= 2) };
}

/** "Mon A", "Monday 4 Nov", "Tue (Week 2)": a day with what may stand beside it. */
export function readDayHeadingText(text: string): DayHeading {
  const date = findDate(text);
  const dateless = date ? text.replace(date.text, ' ').trim() : text;
  const phrase = findWeekPhrase(dateless);
  const bare = phrase ? `${dateless.slice(0, phrase.from)} ${dateless.slice(phrase.to)}`.trim() : dateless;
  const plain = readDayLabel(bare);
  const marked = markOf(bare);
  const labels = marked ? readDayLabel(marked.day) : [];
  if (labels.length > 0) return { labels, date, weeks: phrase?.weeks ?? null, mark: marked?.mark ?? null };
  return { labels: plain, date, weeks: phrase?.weeks ?? null, mark: null };
}

function markOf(text: string): { readonly day: string; readonly mark: string } | null {
  const behind = MARK_BEHIND.exec(text.trim());
  if (behind?.[1] && behind[2]) return { day: behind[1], mark: behind[2] };
  const before = MARK_BEFORE.exec(text.trim());
  return before?.[1] && before[2] ? { day: before[2], mark: before[1] } : null;
}

/**
 * The weeks of a row of days: in words where they are, else the marks, if at least two different days share each of them
 * ("Mon 1", "Tue 1"; numbers that run on are dates).
 */
export function weeksOfHeadings(
  headings: readonly { readonly heading: DayHeading; readonly day: string }[],
): readonly (string | null)[] {
  const byMark = Map.groupBy(headings, ({ heading }) => heading.mark);
  const areShared = [...byMark].every(([mark, same]) => mark !== null && new Set(same.map(({ day }) => day)).size >= 2);
  return headings.map(({ heading }) => heading.weeks ?? (areShared ? heading.mark : null));
}
