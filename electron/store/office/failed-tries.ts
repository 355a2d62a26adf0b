import { FailedTries } from '../../../shared/access/lockout.ts';
import type { TriesKept } from '../../../shared/access/sign-in-decision.ts';
import type { ReadHandle, WriteHandle } from '../database/handles.ts';

const DEVICE = 'device';

/** Names that nobody has are kept as well, or a wait would tell who exists; no more than this many at once. */
const MOST_SUBJECTS = 1_000;

/** The wrong passwords of this computer and of the name that is tried, by its tag. */
export function readTries(read: ReadHandle, nameTag: Uint8Array): TriesKept {
  return { account: triesOf(read, hexOf(nameTag)), device: triesOf(read, DEVICE) };
}

export function keepTries(write: WriteHandle, nameTag: Uint8Array, { account, device }: TriesKept): void {
  put(write, hexOf(nameTag), account);
  put(write, DEVICE, device);
  write.run(
    `DELETE FROM failed_tries WHERE subject <> ? AND subject NOT IN
       (SELECT subject FROM failed_tries WHERE subject <> ? ORDER BY count DESC, wall DESC LIMIT ?)`,
    ...[DEVICE, DEVICE, MOST_SUBJECTS],
  );
}

type Row = { count: number; waitLeft: number; wall: number; steady: number; run: string };

function triesOf(read: ReadHandle, subject: string): FailedTries | null {
  const row = read.get<Row>(
    'SELECT count, wait_left AS waitLeft, wall, steady, run FROM failed_tries WHERE subject = ?',
    subject,
  );
  if (row === undefined) return null;
  const { count, waitLeft, ...seen } = row;
  return FailedTries.parse({ count, waitLeft, seen });
}

function put(write: WriteHandle, subject: string, tries: FailedTries | null): void {
  if (tries === null) return void write.run('DELETE FROM failed_tries WHERE subject = ?', subject);
  const { count, waitLeft, seen } = tries;
  write.run(
    'INSERT OR REPLACE INTO failed_tries (subject, count, wait_left, wall, steady, run) VALUES (?, ?, ?, ?, ?, ?)',
    ...[subject, count, waitLeft, seen.wall, seen.steady, seen.run],
  );
}

function hexOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}
