import type { Pushed } from '../../../shared/sync/push-messages.ts';
import type { WriteHandle } from '../database/handles.ts';
import type { OpenOffice } from '../office/open-office.ts';

/**
 * What the server said of what was handed in. What it took stays in the outbox until it comes back with what the server tells: until
 * then the office shows it on what it knows of the server.
 */
export function settlePush({ database }: Pick<OpenOffice, 'database'>, { last, outcomes, used }: Pushed): void {
  database.inTransaction((write) => {
    for (const { id, outcome } of outcomes) {
      write.run('UPDATE outbox SET outcome = ? WHERE mutation_id = ?', outcome, id);
    }
    if (used.length > 0) numberAnew(write, last);
  });
}

/** More than any number there will be: where they lie while they are counted anew. */
const ASIDE = 1_000_000_000_000;

/** After going back to a backup numbers were given twice: all that is not answered is counted on from the last that the server knows. */
function numberAnew(write: WriteHandle, last: number): void {
  const rows = write.all<{ number: number }>('SELECT number FROM outbox WHERE outcome IS NULL ORDER BY number');
  write.run('UPDATE outbox SET number = number + ? WHERE outcome IS NULL', ASIDE);
  for (const [index, { number }] of rows.entries()) {
    write.run('UPDATE outbox SET number = ? WHERE number = ?', last + 1 + index, number + ASIDE);
  }
  write.run('UPDATE server_link SET last_number = ?', last + rows.length);
}
