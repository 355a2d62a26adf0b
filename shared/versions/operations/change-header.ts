import type { Result } from '../../result.ts';
import { failed, ok } from '../../result.ts';
import type { HeaderField, PartField, TimetableContent, TimetableHeader, TimetablePart } from '../content.ts';
import type { ContentPatch } from '../content-patch.ts';
import type { OperationOf, OperationRefusal } from '../operation.ts';
import type { FieldValue, SaidFields } from '../said-fields.ts';
import { isAccepted, sayField, sourceOf } from '../said-fields.ts';

type Decided = Result<ContentPatch, OperationRefusal>;

export function changeHeader({ header }: TimetableContent, { field, value }: OperationOf<'change-header'>): Decided {
  if (isSaidAlready(header, field, value)) return failed({ code: 'nothing-changes' });
  return ok({ header: sayField<HeaderField, TimetableHeader>(header, field, value) });
}

export function changePart(content: TimetableContent, operation: OperationOf<'change-part'>): Decided {
  const { part: id, field, value } = operation;
  const part = content.parts.find((part) => part.id === id);
  if (part === undefined) return failed({ code: 'unknown-part', id });
  if (isSaidAlready(part, field, value)) return failed({ code: 'nothing-changes' });
  return ok({ parts: { put: [sayField<PartField, TimetablePart>(part, field, value)] } });
}

/** Saying what the sheet says is something new: from then on a person says it. */
function isSaidAlready<Name extends string>(said: SaidFields<Name>, field: Name, value: FieldValue): boolean {
  return said.values[field] === value && sourceOf(said, field) === 'person' && isAccepted(said, field);
}
