import type { Result } from '../../result.ts';
import { failed, ok } from '../../result.ts';
import type { BlockField, TimetableBlock, TimetableContent } from '../content.ts';
import type { ContentPatch } from '../content-patch.ts';
import type { OperationOf, OperationRefusal } from '../operation.ts';
import { sayDifferent } from '../said-fields.ts';
import { endsBeforeItStarts } from './change-block.ts';
import { findBlock, findTakenId } from './find-block.ts';

/** One block becomes several in the same place on the sheet. The pieces keep what people said of the whole. */
export function splitBlock(
  content: TimetableContent,
  { block: id, first, others }: OperationOf<'split'>,
): Result<ContentPatch, OperationRefusal> {
  const whole = findBlock(content, id);
  if (!whole.ok) return whole;
  const newIds = others.map((piece) => piece.id);
  const taken = findTakenId(content, newIds);
  if (taken !== undefined) return failed({ code: 'id-taken', id: taken });
  if ([first, ...others.map(({ values }) => values)].some(endsBeforeItStarts)) {
    return failed({ code: 'ends-before-it-starts' });
  }
  const at = content.blocks.indexOf(whole.value) + 1;
  const pieces = others.map(({ id: pieceId, values }, index) => ({
    at: at + index,
    item: { ...sayDifferent<BlockField, TimetableBlock>(whole.value, values), id: pieceId, source: 'person' as const },
  }));
  // That there are several is a person's word, of the first one too.
  const kept: TimetableBlock = { ...sayDifferent<BlockField, TimetableBlock>(whole.value, first), source: 'person' };
  return ok({ blocks: { put: [kept], insert: pieces } });
}
