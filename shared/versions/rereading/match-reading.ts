import type { TimetableBlock, TimetableContent, TimetablePart } from '../content.ts';
import { BlockField, BlockValues } from '../content.ts';
import { inheriting } from '../inherited-values.ts';
import type { Keyed } from '../pair-by-keys.ts';
import { pairByKeys } from '../pair-by-keys.ts';
import { isSameData } from '../same-data.ts';
import { printedValue } from '../said-fields.ts';
import type { Comparable } from './block-likeness.ts';
import { matchBlocks } from './match-blocks.ts';

export type MatchedBlocks = {
  readonly pairs: readonly {
    readonly old: TimetableBlock;
    readonly fresh: TimetableBlock;
    readonly isClose: boolean;
  }[];
  readonly onlyOld: readonly TimetableBlock[];
  readonly onlyFresh: readonly TimetableBlock[];
};

/** Which blocks of a new reading are which of a timetable's, those that were taken out included. */
export function matchReading(current: TimetableContent, fresh: TimetableContent): MatchedBlocks {
  const taken = current.setAside.flatMap((entry) => (entry.kind === 'block' ? entry.block : []));
  const old = [...current.blocks, ...taken];
  const found = matchBlocks(comparables(current, old), comparables(fresh, fresh.blocks)).flatMap((match) => {
    const [one, other] = [old[match.old], fresh.blocks[match.fresh]];
    return one && other ? { old: one, fresh: other, isClose: match.isClose } : [];
  });
  const paired = new Set(found.flatMap((pair) => [pair.old, pair.fresh]));
  return {
    pairs: found,
    onlyOld: old.filter((block) => !paired.has(block)),
    onlyFresh: fresh.blocks.filter((block) => !paired.has(block)),
  };
}

function comparables(content: TimetableContent, blocks: readonly TimetableBlock[]): Comparable[] {
  const inherit = inheriting(content);
  return blocks.map((block) => {
    const printed = printedValues(block);
    const values = isSameData(printed, block.values) ? [printed] : [printed, block.values];
    return { place: block.sheet, values, class: inherit(block).class };
  });
}

function printedValues(block: TimetableBlock): BlockValues {
  if (Object.keys(block.marks).length === 0) return block.values;
  const printed = BlockField.options.map((field) => [field, printedValue<BlockField>(block, field)]);
  // A title is always a text, on the sheet as well.
  return BlockValues.parse(Object.fromEntries(printed));
}

/** The id each part of a new reading goes by: that of the old part it is, or its own. */
export function matchParts(
  current: readonly TimetablePart[],
  fresh: readonly TimetablePart[],
): ReadonlyMap<TimetablePart['id'], TimetablePart['id']> {
  const { pairs } = pairByKeys(current.map(partKeys), fresh.map(partKeys));
  const same = new Map(pairs.map(([old, other]) => [other.id, old.id]));
  return new Map(fresh.map(({ id }) => [id, same.get(id) ?? id]));
}

function partKeys(part: TimetablePart): Keyed<TimetablePart> {
  const [group, teacher, week, room] = (['class', 'teacher', 'week', 'room'] as const).map((field) =>
    printedValue(part, field),
  );
  const keys = [[part.page, group, teacher, week, room], [part.page, group, teacher], [part.page]];
  return { item: part, keys: keys.map((key) => JSON.stringify(key)) };
}
