import type { PullApplied } from './apply-pull.ts';
import { dropRow } from './drop-row.ts';
import type { Receiving } from './receiving.ts';
import { act, actByProgram } from '../office/open-office.ts';
import type { OpenOffice } from '../office/open-office.ts';
import { OFFICE } from '../office/office-subject.ts';

/**
 * The account or this computer has no access any more: what the server has leaves this office. What was done here and not handed in
 * stays sealed in the outbox, for the day they are let in again.
 */
export function putOut(office: OpenOffice): Pick<PullApplied, 'hasChanged'> {
  const { timetables } = actByProgram(office, { code: 'server.put-out', subject: OFFICE, details: {} }, (write) => {
    const receiving: Receiving = { office, write, last: 0, timetables: new Set(), erasedKeys: [] };
    const rows = write.all<{ row: string }>('SELECT row_id AS row FROM synced_rows ORDER BY kind DESC');
    for (const { row } of rows) dropRow(receiving, row, false);
    write.run(`UPDATE server_link SET state = 'put-out', view = NULL`);
    return receiving;
  });
  for (const timetableId of timetables) office.timetables.lookAgain(timetableId);
  office.timetables.changed();
  return { hasChanged: true };
}

/** From now on this office works alone, with what lies here. What was not handed in never will be. */
export function leaveServer(office: OpenOffice): void {
  act(office, { code: 'server.left', subject: OFFICE, details: {} }, (write) => {
    write.run('DELETE FROM outbox');
    write.run('DELETE FROM synced_rows');
    write.run('DELETE FROM server_link');
  });
}
