import type { Result } from '../../result.ts';
import { failed, ok } from '../../result.ts';
import type { PermanentId, TimetableBlock, TimetableContent } from '../content.ts';
import type { OperationRefusal } from '../operation.ts';

export function findBlock(content: TimetableContent, id: PermanentId): Result<TimetableBlock, OperationRefusal> {
  const block = content.blocks.find((block) => block.id === id);
  return block === undefined ? failed({ code: 'unknown-block', id }) : ok(block);
}

/** The first of some new ids that already names something, or that comes twice. */
export function findTakenId(content: TimetableContent, ids: readonly PermanentId[]): PermanentId | undefined {
  const taken = ({ id }: { id: PermanentId }) => ids.includes(id);
  const lists = [content.blocks, content.setAside, content.parts, content.questions];
  return lists.flatMap((list) => list.find(taken)?.id ?? [])[0] ?? ids.find((id, at) => ids.indexOf(id) !== at);
}
