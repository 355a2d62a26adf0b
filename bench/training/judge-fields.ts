import type { Field } from '../../shared/timetable/confidence/model.ts';
import type { ReadBlock } from '../../shared/timetable/reading.ts';
import { similarity } from '../generated/score/similarity.ts';
import type { Truth, TruthBlock } from '../generated/score/truth.ts';

type Rightness = Readonly<Record<Field, boolean>>;

/** As the corpus's scorer sees titles: this alike is a misread title, less alike another lesson. */
const SAME_LESSON = 0.6;

/**
 * Which fields of a block are right: held against the block of the truth that it is most likely meant to be. A block that
 * is like none of them is wrong in its title.
 */
export function judgeFields(block: ReadBlock, truth: Truth): Rightness {
  const rated = truth.blocks.map((wanted) => compare(block, wanted));
  const best = rated.toSorted((a, b) => b.likeness - a.likeness)[0];
  return best && best.likeness > 0 ? best.right : { title: false, day: true, start: true, end: true };
}

function compare(block: ReadBlock, wanted: TruthBlock): { likeness: number; right: Rightness } {
  const titles = list(wanted.title).map((title) => similarity(String(title), block.title));
  const title = Math.max(...titles);
  const right = {
    title: title === 1,
    day: wanted.day === block.day,
    start: isOneOf(wanted.start, block.start),
    end: isOneOf(wanted.end, block.end),
  };
  const place = Number(right.day) + Number(right.start) + Number(right.end);
  // The same place with another word in it is a misread word; the same word elsewhere is a misplaced lesson.
  const isMeant = title >= SAME_LESSON || (place === 3 && wanted.start !== undefined);
  return { likeness: isMeant ? 1 + 2 * title + place : 0, right };
}

function isOneOf(wanted: TruthBlock['start'], got: string | null): boolean {
  return wanted === null || wanted === undefined || list(wanted).some((one) => one === '*' || one === got);
}

function list(wanted: TruthBlock['title'] | TruthBlock['start']): readonly (string | null)[] {
  return typeof wanted === 'object' && wanted !== null ? wanted : [wanted ?? null];
}
