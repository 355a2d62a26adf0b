import type { Pushed } from '../../../shared/sync/push-messages.ts';
import type { OpenOffice } from '../office/open-office.ts';
import { numberAnew } from './number-anew.ts';

/**
 * What the server said of what was handed in. What it took stays in the outbox until it comes back with what the server tells: until
 * then the office shows it on what it knows of the server.
 */
export function settlePush({ database }: Pick<OpenOffice, 'database'>, { last, outcomes, used }: Pushed): void {
  database.inTransaction((write) => {
    for (const { id, outcome } of outcomes) {
      write.run('UPDATE outbox SET outcome = ? WHERE mutation_id = ?', outcome, id);
    }
    const next = write.get<{ number: number | null }>('SELECT min(number) AS number FROM outbox WHERE outcome IS NULL');
    // Numbers that were given twice, or that the server would wait in vain for: either of the two went back to a backup.
    if (used.length > 0 || (next?.number ?? 0) > last + 1) numberAnew(write, last);
  });
}
