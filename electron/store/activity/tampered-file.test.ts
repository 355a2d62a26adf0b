import { randomUUID } from 'node:crypto';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import type { ChainFinding } from '../../../shared/activity/verify-chain.ts';
import { databaseFilesIn } from '../database/database-files.ts';
import { addDocument } from '../documents/documents.ts';
import { valueOf } from '../keys/testing/build-office.ts';
import { foundOffice, HEAD, openNewOffice } from '../testing/found-office.test-kit.ts';
import { verifyActivity } from './read-activity.ts';

// A payload is sealed to its number: one that stands elsewhere does not open.

/** Entries 1 and 2 found the office, 3 to 6 are documents, 7 is the lock; what is added later is 8 and more. */
const DOCUMENTS = [3, 4, 5, 6];

/**
 * An office that is closed; then somebody with the file and no key, but with all knowledge of its tables, does this to it.
 * Answers what the next look at the log finds, after an honest sign-in has added to it.
 */
async function findingsAfter(...statements: readonly string[]) {
  const { office, open, database, folder, keeper } = await foundOffice();
  for (const number of DOCUMENTS) {
    const document = { documentId: randomUUID(), name: `plan ${number}.pdf`, sha256: 'a'.repeat(64) };
    valueOf(addDocument(open(), { ...document, bytes: new Uint8Array([number]) }));
  }
  office.lock('asked');
  database.close();

  const file = new Database(databaseFilesIn(folder).database);
  const triggers = file.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'").pluck().all();
  for (const name of triggers) file.exec(`DROP TRIGGER ${String(name)}`);
  for (const statement of statements) file.exec(statement);
  file.close();

  const { office: again } = await openNewOffice({ folder, keeper });
  valueOf(await again.signIn(HEAD));
  const report = valueOf(verifyActivity(valueOf(again.open())));
  expect(report.isIntact).toBe(report.findings.length === 0);
  return report.findings;
}

test('a file that nobody has touched is found whole', async () => {
  expect(await findingsAfter()).toEqual([]);
});

test.each<[what: string, statements: string[], findings: [kind: ChainFinding['kind'], from: number, to: number][]]>([
  ['who did it is another', ["UPDATE activity SET actor_id = 'somebody' WHERE number = 4"], [['edited', 4, 4]]],
  ['when it was is another', ['UPDATE activity SET at = at - 86400000 WHERE number = 3'], [['edited', 3, 3]]],
  ['what was done is another', ["UPDATE activity SET action = 'document.read' WHERE number = 5"], [['edited', 5, 5]]],
  ['an entry is gone from the middle', ['DELETE FROM activity WHERE number = 4'], [['deleted', 4, 4]]],
  ['several are gone', ['DELETE FROM activity WHERE number BETWEEN 4 AND 6'], [['deleted', 4, 6]]],
  ['the end is gone', ['DELETE FROM activity WHERE number >= 6'], [['deleted', 6, 7]]],
  [
    'one is gone and the others close ranks',
    ['DELETE FROM activity WHERE number = 4', 'UPDATE activity SET number = number - 1 WHERE number > 4'],
    [
      ['deleted', 7, 7],
      ['edited', 4, 6],
      ['payload-missing', 4, 6],
    ],
  ],
  [
    'two have changed places',
    [
      'UPDATE activity SET number = 99 WHERE number = 4',
      'UPDATE activity SET number = 4 WHERE number = 5',
      'UPDATE activity SET number = 5 WHERE number = 99',
    ],
    [
      ['edited', 4, 5],
      ['payload-missing', 4, 5],
    ],
  ],
  [
    'one was added behind the end',
    [
      `INSERT INTO activity SELECT 8, at, action, actor_id, subject_kind, subject_id, hash, commitment, zeroblob(32), key_id, sealed
       FROM activity WHERE number = 7`,
      'UPDATE activity_head SET number = 8, hash = zeroblob(32)',
    ],
    [
      ['edited', 8, 8],
      ['payload-missing', 8, 8],
      ['head-forged', 9, 9],
    ],
  ],
  [
    'the end is gone, and so is the head that told of it',
    ['DELETE FROM activity WHERE number >= 6', 'DELETE FROM activity_head'],
    [['head-forged', 6, 6]],
  ],
  [
    'the details of two are exchanged',
    [
      'CREATE TABLE kept AS SELECT number, sealed, key_id FROM activity WHERE number IN (4, 5)',
      'UPDATE activity SET (sealed, key_id) = (SELECT sealed, key_id FROM kept WHERE number = 5) WHERE number = 4',
      'UPDATE activity SET (sealed, key_id) = (SELECT sealed, key_id FROM kept WHERE number = 4) WHERE number = 5',
    ],
    [['payload-missing', 4, 5]],
  ],
  [
    'details are emptied',
    ['UPDATE activity SET sealed = NULL, key_id = NULL WHERE number = 3'],
    [['payload-missing', 3, 3]],
  ],
  [
    'a key is destroyed on the quiet',
    ['DELETE FROM record_keys WHERE key_id = (SELECT key_id FROM activity WHERE number = 5)'],
    [['payload-missing', 5, 5]],
  ],
])('in the closed file %s: it is found, at its place', async (_what, statements, findings) => {
  expect(await findingsAfter(...statements)).toEqual(findings.map(([kind, from, to]) => ({ kind, from, to })));
});
