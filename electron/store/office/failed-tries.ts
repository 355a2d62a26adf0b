import { accountRule, deviceRule, FailedTries, isWaitDue } from '../../../shared/access/lockout.ts';
import type { LockoutRule } from '../../../shared/access/lockout.ts';
import type { TriesKept } from '../../../shared/access/sign-in-decision.ts';
import type { ReadHandle, WriteHandle } from '../database/handles.ts';

const DEVICE = 'device';

/** Names that nobody has are kept as well, or a wait would tell who exists; no more than this many at once. */
const MOST_SUBJECTS = 1_000;

/** Waits that began, kept until they stand in the activity log; guessing takes longer and longer, so few are usual. */
const MOST_LOCKOUTS = 200;

/** The wrong passwords of this computer and of the name that is tried, by its tag. */
export function readTries(read: ReadHandle, nameTag: Uint8Array): TriesKept {
  return { account: triesOf(read, hexOf(nameTag)), device: triesOf(read, DEVICE) };
}

/** Keeps the tries; a wait that begins with them is to be noted in the activity log as soon as there are keys. */
export function keepTries(write: WriteHandle, nameTag: Uint8Array, { account, device }: TriesKept, now: number): void {
  put(write, { subject: hexOf(nameTag), tries: account, rule: accountRule, now });
  put(write, { subject: DEVICE, tries: device, rule: deviceRule, now });
  write.run(
    `DELETE FROM failed_tries WHERE subject <> ? AND subject NOT IN
       (SELECT subject FROM failed_tries WHERE subject <> ? ORDER BY count DESC, wall DESC LIMIT ?)`,
    ...[DEVICE, DEVICE, MOST_SUBJECTS],
  );
  write.run(
    'DELETE FROM lockouts_to_note WHERE subject NOT IN (SELECT subject FROM lockouts_to_note ORDER BY began_at LIMIT ?)',
    MOST_LOCKOUTS,
  );
}

/** Keeps the tries as they were before one that turned out to be no failure: a wait it seemed to begin never was. */
export function takeBackTry(
  write: WriteHandle,
  nameTag: Uint8Array,
  given: { readonly before: TriesKept; readonly tries: TriesKept; readonly now: number },
): void {
  const { before, tries, now } = given;
  keepTries(write, nameTag, tries, now);
  const seemed = [
    ...(isWaitDue(before.account, accountRule) ? [] : [hexOf(nameTag)]),
    ...(isWaitDue(before.device, deviceRule) ? [] : [DEVICE]),
  ];
  for (const subject of seemed) write.run('DELETE FROM lockouts_to_note WHERE subject = ?', subject);
}

/** The waits that are not noted yet, the first that began first; `nameTag` is null for the computer's. They count as noted then. */
export function takeLockouts(write: WriteHandle): { readonly nameTag: Uint8Array | null; readonly beganAt: number }[] {
  const rows = write.all<{ subject: string; beganAt: number }>(
    'SELECT subject, began_at AS beganAt FROM lockouts_to_note ORDER BY began_at, subject',
  );
  write.run('DELETE FROM lockouts_to_note');
  return rows.map(({ subject, beganAt }) => ({
    nameTag: subject === DEVICE ? null : Buffer.from(subject, 'hex'),
    beganAt,
  }));
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

type Putting = {
  readonly subject: string;
  readonly tries: FailedTries | null;
  readonly rule: LockoutRule;
  readonly now: number;
};

function put(write: WriteHandle, { subject, tries, rule, now }: Putting): void {
  if (isWaitDue(tries, rule) && !isWaitDue(triesOf(write, subject), rule)) {
    write.run('INSERT OR IGNORE INTO lockouts_to_note (subject, began_at) VALUES (?, ?)', subject, now);
  }
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
