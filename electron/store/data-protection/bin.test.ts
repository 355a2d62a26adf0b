import { expect, test } from 'vitest';
import { eraseKey } from '../erasure/erase-key.ts';
import { binDocument } from '../documents/bin-document.ts';
import { keyIdOf, listDocuments, queueOf } from '../documents/documents.ts';
import { valueOf } from '../keys/testing/build-office.ts';
import type { OpenOffice } from '../office/open-office.ts';
import { foundOffice } from '../testing/found-office.test-kit.ts';
import { usualRetentionPlan } from '../../../shared/retention/retention-plan.ts';
import { reopenTimetable } from '../timetables/approve-timetable.ts';
import { editTimetable } from '../timetables/edit-timetable.ts';
import { openTimetable } from '../timetables/open-timetable.ts';
import { publishWeek, TERM } from '../timetables/testing/published-week.test-kit.ts';
import { pageOfBin, takeBack } from './bin.ts';
import { carryOutSteps } from './carry-out-retention.ts';
import { eraseDocument } from './erase.ts';
import { addSheet } from '../documents/new-document.test-kit.ts';
import { addPerson, fileRead, PASSWORD } from './filed-sheets.test-kit.ts';
import { holdDocument } from './legal-basis.ts';
import { dueSteps, previewRetention, setPlan } from './retention.ts';

const DAY = 24 * 60 * 60 * 1000;
const all = { from: 0, most: 200 };

const namesIn = (office: OpenOffice) => valueOf(pageOfBin(office, all)).rows.map(({ name }) => name);
const originalsIn = (office: OpenOffice) =>
  Object.fromEntries(listDocuments(office).map(({ documentId, duplicateOf }) => [documentId, duplicateOf]));

test('what lies in the bin is shown page by page, thrown away last first, with whose it was and when it goes', async () => {
  const { open, clock } = await foundOffice();
  const ids = ['a', 'b', 'c'].map((name) => addSheet(open(), name));
  for (const id of ids) {
    clock.wall += DAY;
    valueOf(binDocument(open(), id));
  }
  expect(valueOf(pageOfBin(open(), { from: 1, most: 1 }))).toMatchObject({ found: 3, rows: [{ name: 'b' }] });
  expect(valueOf(pageOfBin(open(), all)).rows[0]).toEqual({
    ...{ documentId: ids[2], name: 'c', state: 'waiting', bytes: 1, addedBy: 'Mara Lind' },
    ...{ isHeld: false, isSheetLost: false, binnedBy: { name: 'Mara Lind' }, inForce: null },
    ...{ kind: 'other', class: null, teacher: null, title: null },
    ...{ addedAt: clock.wall - 3 * DAY, binnedAt: clock.wall, goesAt: clock.wall + 30 * DAY },
  });
});

test('what is taken back lies where it lay and is read if it was waiting', async () => {
  const { open } = await foundOffice();
  const [waiting, read] = [addSheet(open(), 'waiting'), fileRead(open(), 'read')];
  for (const id of [waiting, read]) valueOf(binDocument(open(), id));
  expect([listDocuments(open()), queueOf(open())]).toEqual([[], []]);
  for (const id of [waiting, read]) valueOf(takeBack(open(), id));
  expect(listDocuments(open()).map(({ name, state }) => [name, state])).toEqual([
    ['waiting', 'waiting'],
    ['read', 'read'],
  ]);
  expect([namesIn(open()), queueOf(open())]).toEqual([[], [waiting]]);
  expect(takeBack(open(), read)).toMatchObject({ error: { code: 'notFound' } });
});

test('what comes back follows the copy that took its place', async () => {
  const { open } = await foundOffice();
  const [first, second] = [addSheet(open(), 'a', 'same'), addSheet(open(), 'b', 'same')];
  valueOf(binDocument(open(), first));
  valueOf(takeBack(open(), first));
  expect(originalsIn(open())).toEqual({ [first]: second, [second]: null });
});

test('when an original is erased, its oldest copy on the desk stands for the others, and none points at a gravestone', async () => {
  const { open, database } = await foundOffice();
  const [first, second, third, fourth] = ['a', 'b', 'c', 'd'].map((name) => addSheet(open(), name, 'same')) as [
    ...[string, string, string, string],
  ];
  valueOf(binDocument(open(), second));
  expect(await eraseDocument(open(), first)).toEqual({ ok: true, value: { stepsLeft: 0, unreached: 0 } });
  expect(originalsIn(open())).toEqual({ [third]: null, [fourth]: third });
  const pointing = 'SELECT count(*) AS count FROM documents WHERE duplicate_of = ?';
  expect(database.read.get(pointing, first)).toEqual({ count: 0 });
  expect(database.read.get(pointing, third)).toEqual({ count: 2 });
  expect(namesIn(open())).toEqual(['b']);
  // The same where the list of erasures is replayed over a restored backup.
  const keyId = keyIdOf(database.read, third) ?? '';
  database.inTransaction((write) => eraseKey(write, { keyId, erasedAt: 1 }));
  open().records.forget(keyId);
  expect(originalsIn(open())).toEqual({ [fourth]: null });
  expect(database.read.get(pointing, fourth)).toEqual({ count: 1 });
});

test('a document that is held is not erased until the hold is lifted', async () => {
  const { open } = await foundOffice();
  const documentId = addSheet(open(), 'a');
  valueOf(holdDocument(open(), { documentId, isHeld: true }));
  expect(await eraseDocument(open(), documentId)).toMatchObject({ error: { code: 'documentHeld' } });
  valueOf(holdDocument(open(), { documentId, isHeld: false }));
  expect(await eraseDocument(open(), documentId)).toMatchObject({ ok: true });
  expect(await eraseDocument(open(), documentId)).toMatchObject({ error: { code: 'notFound' } });
});

test('the office looks into the bin and takes back, only an admin erases, teachers do neither', async () => {
  const { office, open } = await foundOffice();
  const documentId = addSheet(open(), 'a');
  valueOf(binDocument(open(), documentId));
  for (const role of ['office', 'teacher'] as const) await addPerson(open(), role, 'Ines Roth');
  const tryAs = async (role: string) => {
    office.lock('asked');
    valueOf(await office.signIn({ loginName: `${role}.ines.roth`, password: PASSWORD }));
    const answers = [pageOfBin(open(), all), await eraseDocument(open(), documentId), takeBack(open(), documentId)];
    return answers.map((answer) => (answer.ok ? 'yes' : answer.error.code));
  };
  expect(await tryAs('teacher')).toEqual(['notAllowed', 'notAllowed', 'notAllowed']);
  expect(await tryAs('office')).toEqual(['yes', 'notAllowed', 'yes']);
});

test('the bin says of a sheet whose week it is, as people have corrected it, and who put it there', async () => {
  const { open, clock } = await foundOffice();
  clock.wall = Date.parse(`${TERM.from}T12:00`);
  const timetableId = publishWeek(open(), '3AB');
  const { documentId } = valueOf(openTimetable(open(), timetableId)).row;
  valueOf(reopenTimetable(open(), { timetableId }));
  const { steps } = valueOf(openTimetable(open(), timetableId)).draft;
  const operation = { kind: 'change-header', field: 'teacher', value: 'Frau Planck' } as const;
  valueOf(editTimetable(open(), { timetableId, steps, entry: { kind: 'do', operation } }));
  valueOf(binDocument(open(), documentId ?? '', [{ timetableId, inForce: TERM }]));
  const said = { kind: 'class', class: '3AB', teacher: 'Frau Planck', binnedBy: { name: 'Mara Lind' }, inForce: TERM };
  expect(valueOf(pageOfBin(open(), all)).rows).toMatchObject([said]);
});

test('what the school’s rule put there by itself, it is said to have', async () => {
  const { open, clock } = await foundOffice();
  valueOf(setPlan(open(), { rule: { ...usualRetentionPlan.rule, unusedDays: 1 }, goesByItself: true }));
  fileRead(open(), 'old');
  clock.wall += 2 * DAY;
  const going = valueOf(previewRetention(open(), { what: 'going', from: 0, most: 10 }));
  const { steps } = valueOf(dueSteps(open(), going));
  valueOf(await carryOutSteps(open(), { steps, byItself: true }));
  expect(valueOf(pageOfBin(open(), all))).toMatchObject({ goesByItself: true, rows: [{ binnedBy: 'rule' }] });
});
