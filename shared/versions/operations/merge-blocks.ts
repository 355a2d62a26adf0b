import type { Result } from '../../result.ts';
import { failed, ok } from '../../result.ts';
import type { BlockField, TimetableBlock, TimetableContent } from '../content.ts';
import type { ContentPatch } from '../content-patch.ts';
import type { OperationOf, OperationRefusal } from '../operation.ts';
import { sayDifferent } from '../said-fields.ts';
import { endsBeforeItStarts } from './change-block.ts';
import { findBlock } from './find-block.ts';
import { setBlocksAside } from './which-blocks.ts';

/**
 * Several blocks become one. Those that go stand aside with their places on the sheet, so that a later reading that finds
 * them again knows them as merged.
 */
export function mergeBlocks(
  content: TimetableContent,
  { block: id, others: otherIds, values }: OperationOf<'merge'>,
): Result<ContentPatch, OperationRefusal> {
  const twice = [id, ...otherIds].find((one, at, all) => all.indexOf(one) !== at);
  if (twice !== undefined) return failed({ code: 'merged-with-itself', id: twice });
  const kept = findBlock(content, id);
  if (!kept.ok) return kept;
  if (endsBeforeItStarts(values)) return failed({ code: 'ends-before-it-starts' });
  const others: TimetableBlock[] = [];
  for (const otherId of otherIds) {
    const other = findBlock(content, otherId);
    if (!other.ok) return other;
    others.push(other.value);
  }
  const merged: TimetableBlock = { ...sayDifferent<BlockField, TimetableBlock>(kept.value, values), source: 'person' };
  const aside = setBlocksAside(content, others, 'merged');
  return ok({ ...aside, blocks: { ...aside.blocks, put: [merged] } });
}
