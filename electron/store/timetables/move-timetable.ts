import { deskError } from '../../../shared/desk-error.ts';
import type { DeskError } from '../../../shared/desk-error.ts';
import { TimetableState } from '../../../shared/ipc/timetable-messages.ts';
import { failed, ok } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';
import { moveDocument } from '../../../shared/versions/document-states.ts';
import type { DocumentMove } from '../../../shared/versions/document-states.ts';

/** The state a timetable and its document come to by a move, or the refusal. A reading under way does not stand in the way. */
export function moveTimetable(state: TimetableState, move: DocumentMove): Result<TimetableState, DeskError> {
  const moved = moveDocument({ at: state, before: null }, move);
  return moved.ok ? ok(TimetableState.parse(moved.value.at)) : failed(deskError('notFromHere'));
}
