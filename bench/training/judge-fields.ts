import type { Fact, Field } from '../../shared/timetable/confidence/model.ts';
import { FACTS } from '../../shared/timetable/confidence/model.ts';
import type { ReadBlock, ReadingPart } from '../../shared/timetable/reading.ts';
import { norm, similarity } from '../generated/score/similarity.ts';
import type { Truth, TruthBlock } from '../generated/score/truth.ts';

type Rightness = Readonly<Record<Field | Fact, boolean>>;
type Wanted = TruthBlock['start'] | TruthBlock['title'];

const NO_FACT_WRONG = { teacher: true, room: true, class: true, notes: true };

/** As the corpus's scorer sees titles: this alike is a misread title, less alike another lesson. */
const SAME_LESSON = 0.6;

/**
 * Which fields of a block are right: held against the block of the truth that it is most likely meant to be. A block that
 * is like none of them is wrong in its title.
 */
export function judgeFields(block: ReadBlock, parts: readonly ReadingPart[], truth: Truth): Rightness {
  const part = parts.find(({ id }) => id === block.part) ?? null;
  const rated = truth.blocks.map((wanted) => compare(block, part, wanted));
  const best = rated.toSorted((a, b) => b.likeness - a.likeness)[0];
  return best && best.likeness > 0 ? best.right : { title: false, day: true, start: true, end: true, ...NO_FACT_WRONG };
}

function compare(
  block: ReadBlock,
  part: ReadingPart | null,
  wanted: TruthBlock,
): { likeness: number; right: Rightness } {
  const titles = list(wanted.title).map((title) => similarity(String(title), block.title));
  const title = Math.max(...titles);
  const right = {
    title: title === 1,
    day: wanted.day === block.day,
    start: isOneOf(wanted.start, block.start),
    end: isOneOf(wanted.end, block.end),
    teacher: isSaid(wanted.teacher, block.teacher, part?.teacher),
    room: isSaid(wanted.room, block.room, part?.room),
    class: isSaid(wanted.class, block.class, part?.class),
    notes: areNoted(wanted, block),
  };
  const place = Number(right.day) + Number(right.start) + Number(right.end);
  // The same place with another word in it is a misread word; the same word elsewhere is a misplaced lesson.
  const isMeant = title >= SAME_LESSON || (place === 3 && wanted.start !== undefined);
  // Other classes may have the same lesson at the same time: what else is said tells them apart.
  const facts = FACTS.filter((fact) => right[fact]).length / 10;
  return { likeness: isMeant ? 1 + 2 * title + place + facts : 0, right };
}

/** What is printed is read letter by letter, if need be once for the whole timetable; where nothing is, nothing is. */
function isSaid(wanted: Wanted | undefined, got: string | null, ofPart: string | null | undefined): boolean {
  const said = got ?? (list(wanted)[0] === null ? null : ofPart);
  return list(wanted).some((one) => one === '*' || similarity(one, said) === 1);
}

/** The notes are there, if need be in the title, and nothing else is. */
function areNoted({ notes, mention, title }: TruthBlock, block: ReadBlock): boolean {
  const wanted = notes ?? mention;
  if (wanted === null || wanted === undefined) return block.notes === null;
  const said = norm(`${block.title}${block.notes ?? ''}`);
  const names = list(title);
  return list(wanted).some(
    (one) => one === '*' || names.some((name) => said === norm(`${name}${one}`)) || similarity(one, block.notes) === 1,
  );
}

function isOneOf(wanted: TruthBlock['start'], got: string | null): boolean {
  return wanted === null || wanted === undefined || list(wanted).some((one) => one === '*' || one === got);
}

function list(wanted: Wanted | undefined): readonly (string | null)[] {
  return typeof wanted === 'object' && wanted !== null ? wanted : [wanted ?? null];
}
