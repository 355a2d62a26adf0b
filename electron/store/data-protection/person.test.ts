import { expect, test } from 'vitest';
import { PersonRecord } from '../../../shared/ipc/data-protection-messages.ts';
import { addAccount } from '../accounts/accounts.ts';
import { binDocument } from '../documents/bin-document.ts';
import { listDocuments } from '../documents/documents.ts';
import { valueOf } from '../keys/testing/build-office.ts';
import type { OpenOffice } from '../office/open-office.ts';
import { foundOffice, HEAD } from '../testing/found-office.test-kit.ts';
import { erasePerson } from './erase.ts';
import { findPerson } from './find-person.ts';
import { addSheet } from '../documents/new-document.test-kit.ts';
import { addPerson, fileRead, PASSWORD } from './filed-sheets.test-kit.ts';
import { noteLegalBasis } from './legal-basis.ts';
import { recordPerson } from './record-person.ts';

function findAll(office: OpenOffice, name: string) {
  const found = [valueOf(findPerson(office, { name, after: null }))];
  for (let next = found[0]?.next ?? null; next !== null; next = found.at(-1)?.next ?? null) {
    found.push(valueOf(findPerson(office, { name, after: next })));
  }
  return {
    found,
    documents: found.flatMap(({ documents }) => documents),
    accounts: found.flatMap((one) => one.accounts),
  };
}

test('a name is found in accounts, file names and sheets, also in the bin, with the lessons that name it', async () => {
  const { open } = await foundOffice();
  await addPerson(open(), 'teacher', 'Ines Planck');
  const named = fileRead(open(), 'one.pdf', { lessons: ['Sport (FRAU PLANCK)', 'Kunst', 'Chor, Frau Plánck'] });
  const hers = fileRead(open(), 'two.pdf', { teacher: 'Frau Planck', lessons: ['Deutsch', 'Deutsch'] });
  const byFileName = addSheet(open(), 'Planck Herbst.pdf');
  fileRead(open(), 'three.pdf', { teacher: 'Herr Planckstein', lessons: ['Mathe'] });
  valueOf(binDocument(open(), hers));
  const { documents, accounts } = findAll(open(), 'planck');
  expect(accounts).toMatchObject([{ displayName: 'Ines Planck', role: 'teacher', documents: 0 }]);
  const usual = { isBinned: false, isHeld: false, isSheetLost: false };
  expect(documents).toEqual([
    { ...usual, documentId: named, name: 'one.pdf', state: 'read', lessons: 2 },
    { ...usual, documentId: hers, name: 'two.pdf', state: 'read', isBinned: true, lessons: 2 },
    { ...usual, documentId: byFileName, name: 'Planck Herbst.pdf', state: 'waiting', lessons: 0 },
  ]);
});

test('many documents are looked through a few at a time, and each is answered once', async () => {
  const { open, clock } = await foundOffice();
  for (let number = 1; number <= 40; number += 1) addSheet(open(), `Planck ${number}`);
  const moment = open().tools.moment;
  // A slow computer: every look at the clock costs a slice.
  const slow = { ...open(), tools: { ...open().tools, moment: () => ({ ...moment(), steady: (clock.wall += 60) }) } };
  const { found, documents } = findAll(slow, 'planck');
  expect(found.length).toBeGreaterThan(2);
  expect(new Set(documents.map(({ name }) => name)).size).toBe(40);
  expect(documents).toHaveLength(40);
  const shares = found.map(({ share }) => share);
  expect(shares).toEqual(shares.toSorted((one, other) => one - other));
  expect(found.at(-1)?.share).toBe(1);
});

test('what is kept about somebody is handed out: account, documents, lessons and activity; not what names others', async () => {
  const { office, open } = await foundOffice();
  const userId = await addPerson(open(), 'teacher', 'Ines Planck');
  office.lock('asked');
  valueOf(await office.signIn({ loginName: 'teacher.ines.planck', password: PASSWORD }));
  const handedIn = addSheet(open(), 'mine.pdf');
  office.lock('asked');
  valueOf(await office.signIn(HEAD));
  const note = { basis: 'public-task', note: 'SchulG § 64' } as const;
  valueOf(noteLegalBasis(open(), { documentId: handedIn, note }));
  const sheet = fileRead(open(), 'one.pdf', { class: '3A', lessons: ['Sport (Frau Planck)', 'Kunst (Herr Roth)'] });

  const asked = { name: 'Planck', userId, documentIds: [sheet, handedIn] };
  const record = PersonRecord.parse(valueOf(recordPerson(open(), asked)));
  expect(record).toMatchObject({
    ...{ school: 'Lindenhof School', name: 'Planck', account: { displayName: 'Ines Planck', role: 'teacher' } },
    rows: { users: [{ user_id: userId, role: 'teacher', state: 'active' }] },
    handedIn: [{ name: 'mine.pdf', legalBasis: note }],
    sheets: [{ name: 'one.pdf', lessons: [{ title: 'Sport (Frau Planck)' }] }],
  });
  expect(JSON.stringify(record)).not.toContain('Roth');
  expect(record.activity.map(({ entry }) => entry.code)).toEqual([
    ...['account.created', 'sign-in.done', 'document.imported', 'session.locked'],
  ]);
  const [last] = open().log.newest(open().database.read, { before: null, most: 1 });
  expect(last).toMatchObject({ entry: { code: 'person.exported', subject: { kind: 'person', id: userId } } });
});

test('an account is found by the name that timetables print, and its file tells that name and the classes', async () => {
  const { open } = await foundOffice();
  const asTimetablesSay = { printedName: 'Frau Dr. Zweig', classes: ['3AB', '4M'] };
  const account = { loginName: 'ines.p', displayName: 'Ines Planck', role: 'teacher', ...asTimetablesSay } as const;
  const { userId } = valueOf(await addAccount(open(), { ...account, password: PASSWORD }));
  expect(findAll(open(), 'zweig').accounts).toMatchObject([{ userId, displayName: 'Ines Planck' }]);
  const record = valueOf(recordPerson(open(), { name: 'Zweig', userId, documentIds: [] }));
  expect(PersonRecord.parse(record).account).toMatchObject({ userId, ...asTimetablesSay });
});

test('of a printed name without an account the export notes no name', async () => {
  const { open } = await foundOffice();
  const sheet = fileRead(open(), 'one.pdf', { lessons: ['Sport (Frau Planck)'] });
  const record = valueOf(recordPerson(open(), { name: 'Frau Planck', userId: null, documentIds: [sheet] }));
  expect(record).toMatchObject({ account: null, activity: [], sheets: [{ lessons: [{}] }] });
  const [last] = open().log.newest(open().database.read, { before: null, most: 1 });
  expect(last).toMatchObject({
    entry: { subject: { kind: 'office' } },
    payload: { details: { sheets: 1, entries: 0 } },
  });
});

test('an erased person cannot come in, is named nowhere, and what they handed in stays with the office', async () => {
  const { office, open, database } = await foundOffice();
  const userId = await addPerson(open(), 'teacher', 'Ines Planck');
  const who = { loginName: 'teacher.ines.planck', password: PASSWORD };
  office.lock('asked');
  expect(await office.signIn({ ...who, password: 'wrong' })).toMatchObject({ ok: false });
  valueOf(await office.signIn(who));
  addSheet(open(), 'mine.pdf');
  office.lock('asked');
  expect(await office.signIn({ ...who, password: 'wrong' })).toMatchObject({ ok: false });
  valueOf(await office.signIn(HEAD));

  expect(await erasePerson(open(), open().actor.userId)).toMatchObject({ error: { code: 'lastAdmin' } });
  valueOf(await erasePerson(open(), userId));
  expect(listDocuments(open()).map(({ name }) => name)).toEqual(['mine.pdf']);
  expect(findAll(open(), 'planck')).toMatchObject({ accounts: [], documents: [] });
  expect(database.read.all("SELECT 1 FROM failed_tries WHERE subject <> 'device'")).toEqual([]);
  expect(open().log.verify(database.read).isIntact).toBe(true);
  office.lock('asked');
  expect(await office.signIn(who)).toMatchObject({ error: { code: 'wrongPassword' } });
});
