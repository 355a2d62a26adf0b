import type { Result } from '../../result.ts';
import { failed, ok } from '../../result.ts';
import type { SheetEvidence, TimetableBlock, TimetableContent } from '../content.ts';
import type { ContentPatch } from '../content-patch.ts';
import type { OperationOf, OperationRefusal } from '../operation.ts';
import { findBlock, findTakenId } from './find-block.ts';

type Decided = Result<ContentPatch, OperationRefusal>;

/** A lesson that a person adds, at the end; it may come from a text that was set aside. */
export function addBlock(content: TimetableContent, operation: OperationOf<'add'>): Decided {
  const { id, part, values, place, text } = operation;
  if (findTakenId(content, [id]) !== undefined) return failed({ code: 'id-taken', id });
  if (!content.parts.some((one) => one.id === part)) return failed({ code: 'unknown-part', id: part });
  const isText = content.setAside.some((entry) => entry.kind === 'text' && entry.id === text);
  if (text !== null && !isText) return failed({ code: 'unknown-text', id: text });
  const sheet = place === null ? null : placeOnly(place);
  const item: TimetableBlock = { id, part, source: 'person', values, marks: {}, sheet };
  return ok({
    blocks: { insert: [{ at: content.blocks.length, item }] },
    ...(text === null ? {} : { setAside: { drop: [text] } }),
  });
}

/** Nothing is deleted: what is taken out stands with what is set aside, and can be restored. */
export function removeBlock(content: TimetableContent, operation: OperationOf<'remove'>): Decided {
  const block = findBlock(content, operation.block);
  return block.ok ? ok(setBlocksAside(content, [block.value], 'removed')) : block;
}

export function setBlocksAside(
  content: TimetableContent,
  blocks: readonly TimetableBlock[],
  reason: 'removed' | 'merged' | 'not-found-again',
): ContentPatch {
  const insert = blocks.map((block, index) => ({
    at: content.setAside.length + index,
    item: { id: block.id, kind: 'block' as const, block, reason },
  }));
  return { blocks: { drop: blocks.map(({ id }) => id) }, setAside: { insert } };
}

export function restoreBlock(content: TimetableContent, { block: id }: OperationOf<'restore'>): Decided {
  const entry = content.setAside.find((entry) => entry.id === id);
  if (entry?.kind !== 'block') return failed({ code: 'not-set-aside', id });
  // A person wants it there: a reading that does not find it again shall not take it away.
  const item: TimetableBlock = { ...entry.block, source: 'person' };
  return ok({ blocks: { insert: [{ at: content.blocks.length, item }] }, setAside: { drop: [id] } });
}

function placeOnly({ page, box }: Pick<SheetEvidence, 'page' | 'box'>): SheetEvidence {
  const judged = { confidence: 1, needsReview: false, reasons: [], inferred: [], fields: {}, contradictions: [] };
  return { page, box, ...judged };
}
