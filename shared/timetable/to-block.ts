import { clockText } from './times/clock-times.ts';
import { classInRoom } from './cells/class-in-room.ts';
import type { DraftBlock } from './plans/draft-block.ts';
import { fractionBox } from './geometry.ts';
import type { GroupKind } from './headings/group-kind.ts';
import type { Contradiction, ReadBlock, ReadingPart } from './reading.ts';
import type { Sheet } from './sheet.ts';

/** Where a block stands: its page, its part, and what the headings side by side in its grid are. */
export type BlockPlace = {
  readonly sheet: Sheet;
  readonly part: ReadingPart;
  readonly groups: GroupKind;
};

/** A block of which nothing says yet how sure it is. */
export type UnratedBlock = Omit<ReadBlock, 'confidence' | 'needsReview' | 'reasons' | 'fields'>;

const NOT_PRINTED = new Set(['next start', 'neighbour', 'position', 'legend']);

/** A draft as a block of the reading, still without its number. */
export function toBlock(draft: DraftBlock, { sheet, part, groups }: BlockPlace): UnratedBlock {
  const { meaning, placed } = draft;
  const group = (kind: GroupKind) => (groups === kind ? placed.group : null);
  const facts = { ...meaning, ...classInRoom(meaning, part.room) };
  // A cell that names another room than its column's heading keeps both: the heading's decides, the cell's is a note.
  const beside = (['teacher', 'room', 'class', 'weeks'] as const).flatMap((kind) => {
    const said = facts[kind];
    return said !== null && group(kind) !== null && group(kind) !== said ? [said] : [];
  });
  const inferred = [
    ...(['start', 'end'] as const).filter((side) => NOT_PRINTED.has(draft[side].from)),
    ...(draft.titleFrom === 'cell' ? [] : ['title']),
  ];
  return {
    id: '',
    part: part.id,
    day: placed.day,
    cycleDay: group('cycle day'),
    date: placed.date,
    start: timeText(draft.start.minutes),
    end: timeText(draft.end.minutes),
    period: draft.period,
    title: meaning.title,
    notes: [meaning.notes ?? [], ...beside].flat().join('; ') || null,
    teacher: group('teacher') ?? meaning.teacher,
    room: group('room') ?? facts.room,
    class: group('class') ?? facts.class,
    weeks: group('weeks') ?? meaning.weeks,
    page: sheet.page,
    box: fractionBox(placed.cell.source.box, sheet),
    inferred,
  };
}

function timeText(minutes: number | null): string | null {
  return minutes === null ? null : clockText(minutes % (24 * 60));
}

export function contradictionsOf(draft: DraftBlock, block: string): Contradiction[] {
  return draft.contradictions.map(({ field, printed }) => ({
    block,
    field,
    printed: printed.map((minutes) => clockText(minutes)),
  }));
}
