import type { BlockField, PartField, TimetableBlock, TimetablePart } from '../content.ts';
import type { TakeReading } from '../operation.ts';
import type { ReadAgain } from '../said-fields.ts';
import { readFieldsAgain } from '../said-fields.ts';

type MatchedBlock = TakeReading['matched'][number];

/** A block as the new reading has it; what people said of it stays. Its place and its doubts are always the new ones. */
export function rereadBlock(block: TimetableBlock, again: MatchedBlock): ReadAgain<TimetableBlock, BlockField> {
  const moved: TimetableBlock = { ...block, part: again.part, sheet: again.sheet };
  return readFieldsAgain<BlockField, TimetableBlock>(moved, again.values);
}

export function rereadPart(
  part: TimetablePart,
  again: TakeReading['parts'][number],
): ReadAgain<TimetablePart, PartField> {
  return readFieldsAgain<PartField, TimetablePart>({ ...part, page: again.page }, again.values);
}
