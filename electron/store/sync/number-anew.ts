import type { WriteHandle } from '../database/handles.ts';

/** More than any number there will be: where they lie while they are counted anew. */
const ASIDE = 1_000_000_000_000;

/** After going back to a backup numbers were given twice: all that is not answered is counted on from the last that the server knows. */
export function numberAnew(write: WriteHandle, last: number): void {
  const rows = write.all<{ number: number }>('SELECT number FROM outbox WHERE outcome IS NULL ORDER BY number');
  write.run('UPDATE outbox SET number = number + ? WHERE outcome IS NULL', ASIDE);
  for (const [index, { number }] of rows.entries()) {
    write.run('UPDATE outbox SET number = ? WHERE number = ?', last + 1 + index, number + ASIDE);
  }
  write.run('UPDATE server_link SET last_number = ?', last + rows.length);
}

/** A computer that signs in again is a new device to the server, which counts from 1 and tells everything anew. */
export function countAsNewDevice(write: WriteHandle): void {
  // What it took, it tells.
  write.run(`DELETE FROM outbox WHERE outcome IN ('taken', 'conflict')`);
  write.run('UPDATE outbox SET number = number + ? WHERE outcome IS NOT NULL', 2 * ASIDE);
  numberAnew(write, 0);
}
