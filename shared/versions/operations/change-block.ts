import type { Result } from '../../result.ts';
import { failed, ok } from '../../result.ts';
import type { BlockField, TimetableBlock, TimetableContent } from '../content.ts';
import { BlockValues } from '../content.ts';
import type { ContentPatch } from '../content-patch.ts';
import type { OperationOf, OperationRefusal } from '../operation.ts';
import { acceptField, isAccepted, sayField, sourceOf } from '../said-fields.ts';
import { findBlock } from './find-block.ts';

type Decided = Result<ContentPatch, OperationRefusal>;

export function changeField(content: TimetableContent, operation: OperationOf<'change-field'>): Decided {
  const { field, value } = operation;
  const block = findBlock(content, operation.block);
  if (!block.ok) return block;
  if (!BlockValues.shape[field].safeParse(value).success) return failed({ code: 'value-does-not-fit', field });
  const isSaid = sourceOf<BlockField>(block.value, field) === 'person' && isAccepted<BlockField>(block.value, field);
  if (isSaid && block.value.values[field] === value) return failed({ code: 'nothing-changes' });
  return put(sayField<BlockField, TimetableBlock>(block.value, field, value));
}

export function acceptFields(content: TimetableContent, operation: OperationOf<'accept-fields'>): Decided {
  const block = findBlock(content, operation.block);
  if (!block.ok) return block;
  const open = operation.fields.filter((field) => !isAccepted<BlockField>(block.value, field));
  if (open.length === 0) return failed({ code: 'nothing-changes' });
  return put(open.reduce((one, field) => acceptField<BlockField, TimetableBlock>(one, field), block.value));
}

/**
 * Day and times are one thing here: who moves a lesson says all of them. Were the ones that happen to stay left to the sheet, a
 * later reading could give a moved lesson an end before its start.
 */
export function moveBlock(content: TimetableContent, { block: id, to }: OperationOf<'move'>): Decided {
  const block = findBlock(content, id);
  if (!block.ok) return block;
  if (endsBeforeItStarts(to)) return failed({ code: 'ends-before-it-starts' });
  const { values } = block.value;
  if (WHEN.every((field) => to[field] === values[field])) return failed({ code: 'nothing-changes' });
  const said = WHEN.filter((field) => to[field] !== null || values[field] !== null);
  return put(said.reduce((one, field) => sayField<BlockField, TimetableBlock>(one, field, to[field]), block.value));
}

const WHEN = ['day', 'cycleDay', 'date', 'start', 'end'] as const;

/** "HH:MM" compares as text. A single changed field may pass through this on its way; what is said at once may not. */
export function endsBeforeItStarts({ start, end }: Pick<BlockValues, 'start' | 'end'>): boolean {
  return start !== null && end !== null && end <= start;
}

function put(block: TimetableBlock): Decided {
  return ok({ blocks: { put: [block] } });
}
