import { may } from '../../shared/access/may.ts';
import type { NumberedMutation } from '../../shared/sync/mutation.ts';
import type { Outcome } from '../../shared/sync/push-messages.ts';
import { addDocument, binDocument } from './mutations/documents.ts';
import { eraseRow } from './mutations/erase-row.ts';
import { leaveConflict } from './mutations/leave-conflict.ts';
import { addTimetable } from './mutations/add-timetable.ts';
import { operate } from './mutations/operate.ts';
import { addVersion, endVersion } from './mutations/versions.ts';
import { restate } from './mutations/restate.ts';
import type { TakeParts } from './take-parts.ts';

/** Does what a mutation says to the rows of the school, or says why not. What was decided is decided: it is asked once. */
export async function takeMutation(parts: TakeParts, numbered: NumberedMutation): Promise<Outcome> {
  const { mutation } = numbered;
  const { actor } = parts;
  const own = { userId: actor.userId, personIds: [], classIds: [] };
  switch (mutation.name) {
    case 'document.add/1':
      return may(actor, 'documents.import', own) ? addDocument(parts, numbered, mutation) : 'refused';
    case 'document.bin/1':
      return may(actor, 'documents.remove') ? binDocument(parts, numbered, mutation) : 'refused';
    case 'timetable.add/1':
      return may(actor, 'timetables.edit') ? addTimetable(parts, numbered, mutation) : 'refused';
    case 'timetable.operate/1':
      return may(actor, 'timetables.edit') ? operate(parts, numbered, mutation) : 'refused';
    case 'timetable.restate/1': {
      const action = mutation.state === 'approved' ? 'timetables.approve' : 'timetables.publish';
      return may(actor, mutation.state === 'read' ? 'timetables.edit' : action)
        ? restate(parts, numbered, mutation)
        : 'refused';
    }
    case 'version.add/1': {
      const action = mutation.body.state === 'approved' ? 'timetables.approve' : 'timetables.publish';
      return may(actor, action) ? addVersion(parts, numbered, mutation) : 'refused';
    }
    case 'version.end/1':
      return may(actor, 'timetables.publish') ? endVersion(parts, numbered, mutation) : 'refused';
    case 'conflict.leave/1':
      return may(actor, 'timetables.edit') ? leaveConflict(parts, mutation) : 'refused';
    case 'row.erase/1':
      return may(actor, 'data-protection.erase') ? eraseRow(parts, mutation.row) : 'refused';
    case 'nothing/1':
      return 'taken';
  }
}
