import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { setUpBackupPlace } from '../backup/backup-place.ts';
import { forgetKeysInBackups } from '../backup/forget-keys-in-backups.ts';
import { makeBackup } from '../backup/make-backup.ts';
import { restoreBackup } from '../backup/restore-backup.ts';
import { listDocuments } from '../documents/documents.ts';
import { erasuresIn, settleErasures } from '../erasure/settle-erasures.ts';
import { newFolder } from '../database/office.test-kit.ts';
import { valueOf } from '../keys/testing/build-office.ts';
import type { OpenOffice } from '../office/open-office.ts';
import { foundOffice, HEAD, openNewOffice } from '../testing/found-office.test-kit.ts';
import { pageOfBin } from './bin.ts';
import { eraseDocument, erasePerson } from './erase.ts';
import { findPerson } from './find-person.ts';
import { addPerson, fileRead, PASSWORD } from './filed-sheets.test-kit.ts';
import { legalBasisOf, noteLegalBasis } from './legal-basis.ts';
import { noteReplayedErasures } from './note-replayed-erasures.ts';
import { recordPerson } from './record-person.ts';
import { officeIdOf } from '../office/office-id.ts';

/** Words that stand nowhere else. */
const PLANTED = ['Planckensteiner', 'Quittenbaum', 'Zwetschgenplan', 'Mirabellengesetz'];

function plantedIn(folder: string): string[] {
  const files = (readdirSync(folder, { recursive: true }) as string[]).map((name) => join(folder, name));
  const bytes = files.filter((file) => statSync(file).isFile()).map((file) => readFileSync(file));
  return PLANTED.filter((word) =>
    (['utf8', 'utf16le', 'base64'] as const).some((encoding) =>
      bytes.some((content) => content.includes(encoding === 'base64' ? inBase64(word) : Buffer.from(word, encoding))),
    ),
  );
}

/** The part of its base 64 that is the same wherever it stands at a multiple of three. */
function inBase64(word: string): string {
  return Buffer.from(word, 'utf8')
    .subarray(0, Math.floor(word.length / 3) * 3)
    .toString('base64');
}

async function plantedOffice() {
  const made = await foundOffice();
  const userId = await addPerson(made.open(), 'teacher', 'Ines Planckensteiner');
  const documentId = fileRead(made.open(), 'Zwetschgenplan.pdf', { lessons: ['Sport (Frau Quittenbaum)'] });
  valueOf(noteLegalBasis(made.open(), { documentId, note: { basis: 'public-task', note: 'Mirabellengesetz' } }));
  const kept = fileRead(made.open(), 'kept.pdf', { lessons: ['Kunst'] });
  return { ...made, userId, documentId, kept };
}

function everythingFound(office: OpenOffice) {
  const named = PLANTED.map((name) => valueOf(findPerson(office, { name, after: null })));
  return named.flatMap(({ accounts, documents }) => [...accounts, ...documents]);
}

test('no planted word stands in any file of the office, before and after an erasure', async () => {
  const { open, folder, userId, documentId } = await plantedOffice();
  expect(everythingFound(open())).toHaveLength(4);
  expect(plantedIn(folder)).toEqual([]);
  valueOf(recordPerson(open(), { name: 'Planckensteiner', userId, documentIds: [documentId] }));
  valueOf(await eraseDocument(open(), documentId));
  valueOf(await erasePerson(open(), userId));
  expect(everythingFound(open())).toEqual([]);
  expect(plantedIn(folder)).toEqual([]);
});

test('what was erased does not come back with a backup of the day before, and the office’s other papers do', async () => {
  const { open, office, database, folder, keeper, userId, documentId, kept } = await plantedOffice();
  const place = newFolder();
  valueOf(await setUpBackupPlace(place));
  const parts = { database, folder, program: '0.1.0', now: () => new Date('2026-11-23T13:01:36Z') };
  const { name } = valueOf(await makeBackup(place, parts));
  valueOf(await eraseDocument(open(), documentId));
  valueOf(await erasePerson(open(), userId));
  office.lock('asked');
  database.close();

  valueOf(await restoreBackup({ backup: join(place, name), folder, now: new Date('2026-11-24T08:00:00Z') }));
  const restored = await openNewOffice({ folder, keeper });
  expect(await settleErasures(restored.database, folder)).toMatchObject({ replayed: 2 });
  const who = { loginName: 'teacher.ines.planckensteiner', password: PASSWORD };
  expect(await restored.office.signIn(who)).toMatchObject({ error: { code: 'wrongPassword' } });
  valueOf(await restored.office.signIn(HEAD));
  const again = valueOf(restored.office.open());
  expect(listDocuments(again).map((row) => row.documentId)).toEqual([kept]);
  expect(valueOf(pageOfBin(again, { from: 0, most: 10 })).found).toBe(0);
  expect(everythingFound(again)).toEqual([]);
  expect(legalBasisOf(again, documentId)).toMatchObject({ error: { code: 'notFound' } });
  // Its log was of the day before: that these details are gone is told in it once more, by the program.
  expect(again.log.verify(restored.database.read).isIntact).toBe(false);
  noteReplayedErasures(again);
  noteReplayedErasures(again);
  expect(again.log.verify(restored.database.read).isIntact).toBe(true);
  const [last, before] = again.log.newest(restored.database.read, { before: null, most: 2 });
  expect([before?.entry.code, last?.entry.code]).toEqual(['document.erased', 'person.erased']);
});

test('the backups themselves lose what was erased, at the next look at them', async () => {
  const { open, database, folder, documentId } = await plantedOffice();
  const place = newFolder();
  valueOf(await setUpBackupPlace(place));
  const parts = { database, folder, program: '0.1.0', now: () => new Date('2026-11-23T13:01:36Z') };
  const { name } = valueOf(await makeBackup(place, parts));
  const wrapped = database.read.get<{ wrapped: Buffer }>(
    "SELECT wrapped FROM record_keys WHERE subject_kind = 'document' AND subject_id = ?",
    documentId,
  )?.wrapped;
  const holdsKey = () => readFileSync(join(place, name, 'timetable-desk.sqlite')).includes(wrapped ?? '');
  expect(holdsKey()).toBe(true);
  valueOf(await eraseDocument(open(), documentId));
  expect(
    valueOf(
      await forgetKeysInBackups(place, { office: officeIdOf(database.read), erasures: erasuresIn(database.read) }),
    ),
  ).toMatchObject({ clean: [name] });
  expect(holdsKey()).toBe(false);
});
