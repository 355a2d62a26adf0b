import { expect, test } from 'vitest';
import type { Reading } from '../../../shared/timetable/reading.ts';
import { buildReadBlock, buildReading } from '../../../shared/versions/testing/build-timetable.ts';
import { addAccount } from '../accounts/accounts.ts';
import { valueOf } from '../keys/testing/build-office.ts';
import type { OpenOffice } from '../office/open-office.ts';
import { foundOffice, HEAD } from '../testing/found-office.test-kit.ts';
import { reopenTimetable } from './approve-timetable.ts';
import { editTimetable } from './edit-timetable.ts';
import { startTimetables } from './enter-timetables.ts';
import { pageOfTimetables } from './list-timetables.ts';
import { openTimetable, openVersion } from './open-timetable.ts';
import { openPublished, pageOfPublished } from './published-timetables.ts';
import {
  bePerson,
  joinClass,
  publishReading,
  publishTeachersWeek,
  publishWeek,
  readSheet,
  TERM,
  weekOf,
} from './testing/published-week.test-kit.ts';

const ALL = { text: '', from: 0, most: 50 };
const STUDENT = { loginName: 'student', displayName: 'Kim Adler', password: 'zwölf blaue Ordner' };
const namesOf = (office: OpenOffice, request: object = {}) =>
  valueOf(pageOfPublished(office, { ...ALL, ...request })).rows.map(({ row }) => row.name);

/** An office with two classes' weeks published and a draft of each, and a student of one of them. */
async function openSchool() {
  const made = await foundOffice();
  const { office, open } = made;
  const own = publishWeek(open(), 'class 3AB');
  const other = publishWeek(open(), 'class 4C');
  const later = publishWeek(open(), 'class 3ab', { from: '2026-12-01', until: '2027-06-30' });
  readSheet(open(), 'draft.pdf', weekOf('class 3AB'));
  const { userId } = valueOf(await addAccount(open(), { ...STUDENT, role: 'student' }));
  joinClass(open(), userId, 'Class 3 AB');
  const comeIn = async (who = STUDENT): Promise<OpenOffice> => {
    office.lock('asked');
    valueOf(await office.signIn(who));
    await startTimetables(open());
    return open();
  };
  return { ...made, own, other, later, comeIn };
}

test('a student sees what is published for the own class and holds today, and nothing else of it or of others', async () => {
  const { own, other, later, comeIn } = await openSchool();
  const office = await comeIn();
  const page = valueOf(pageOfPublished(office, ALL));
  expect(page).toMatchObject({ found: 1, known: 1, words: 'all' });
  expect(page.rows[0]?.row).toMatchObject({
    ...{ timetableId: own, documentId: null, state: 'published', inForce: TERM },
    ...{ class: 'class 3AB', blocks: 5, needLook: 0, hasProposal: false },
  });
  const { content, row } = valueOf(openPublished(office, own)).opened;
  expect(row).toEqual(page.rows[0]?.row);
  expect(content.blocks).toHaveLength(5);
  expect(content.blocks.every(({ sheet, marks }) => sheet === null && Object.keys(marks).length === 0)).toBe(true);
  for (const timetableId of [other, later]) {
    expect(openPublished(office, timetableId)).toMatchObject({ error: { code: 'notFound' } });
  }
  const notAllowed = { error: { code: 'notAllowed' } };
  expect(pageOfTimetables(office, { ...ALL, state: null })).toMatchObject(notAllowed);
  expect(openTimetable(office, own)).toMatchObject(notAllowed);
  expect(openVersion(office, { timetableId: own, versionId: own })).toMatchObject(notAllowed);
});

test('a search finds nothing of other classes, of drafts and of what does not hold today', async () => {
  const { own, open, comeIn } = await openSchool();
  valueOf(reopenTimetable(open(), { timetableId: own }));
  const block = valueOf(openTimetable(open(), own)).draft.content.blocks[0]?.id ?? '';
  const operation = { kind: 'change-field', block, field: 'title', value: 'Unpublished' } as const;
  valueOf(editTimetable(open(), { timetableId: own, steps: 0, entry: { kind: 'do', operation } }));
  const office = await comeIn();
  expect(namesOf(office, { text: 'maths' })).toEqual(['class 3AB.pdf']);
  expect(namesOf(office, { text: '4C' })).toEqual([]);
  expect(namesOf(office, { text: 'Unpublished' })).toEqual([]);
  expect(namesOf(office, { text: 'draft' })).toEqual([]);
});

test('after its last day it is published for nobody, also while somebody is signed in', async () => {
  const { own, clock, comeIn } = await openSchool();
  const office = await comeIn();
  clock.wall = Date.parse(`${TERM.until}T23:59`);
  expect(namesOf(office)).toContain('class 3AB.pdf');
  clock.wall += 60_000;
  expect(namesOf(office)).not.toContain('class 3AB.pdf');
  expect(openPublished(office, own)).toMatchObject({ error: { code: 'notFound' } });
});

test('the office sees all that holds today, a page at a time', async () => {
  const { open, comeIn } = await openSchool();
  expect(namesOf(open())).toEqual(['class 4C.pdf', 'class 3AB.pdf']);
  expect(valueOf(pageOfPublished(open(), { ...ALL, from: 1, most: 1 }))).toMatchObject({ found: 2, known: 1 });
  expect(namesOf(open(), { from: 1, most: 1 })).toEqual(['class 3AB.pdf']);
  const office = await comeIn(HEAD);
  expect(namesOf(office, { text: '4c' })).toEqual(['class 4C.pdf']);
});

test('a teacher sees the own week by the name over it, and no class for teaching in it', async () => {
  const { open, office } = await foundOffice();
  const teacherWeek = publishTeachersWeek(open(), 'Frau Planck');
  const inClass = publishWeek(open(), '3AB');
  const { userId } = valueOf(await addAccount(open(), { ...STUDENT, role: 'teacher' }));
  bePerson(open(), userId, 'FRAU PLANCK');
  office.lock('asked');
  valueOf(await office.signIn(STUDENT));
  await startTimetables(open());
  expect(namesOf(open())).toEqual(['Frau Planck.pdf']);
  expect(openPublished(open(), teacherWeek)).toMatchObject({ ok: true });
  expect(openPublished(open(), inClass)).toMatchObject({ error: { code: 'notFound' } });
});

const PART = { page: 1, class: null, teacher: null, week: null, room: null };
const HEADING = { school: null, class: null, teacher: null, term: null, week: null, room: null, title: null };
const MASTER = { loginName: 'teacher', displayName: 'Ida Planck', password: 'zwölf blaue Ordner' };

/** The weeks of two classes and of a teacher in one file, and of a page nobody knows whose it is. */
const severalWeeks = buildReading(
  [
    buildReadBlock({ id: 'b1', part: 'p1', title: 'Maths', class: '3A', teacher: 'Frau Planck', notes: 'Algebra' }),
    buildReadBlock({ id: 'b2', part: 'p2', title: 'Swimming', notes: 'Kim has leave', teacher: 'Herr Curie' }),
    buildReadBlock({ id: 'b3', part: 'p2', title: 'Rowing' }),
    buildReadBlock({ id: 'b4', part: 'p3', title: 'Duty' }),
    buildReadBlock({ id: 'b5', part: 'p4', title: 'Chess', class: '3A, 4C' }),
    buildReadBlock({ id: 'b6', part: 'p4', title: 'Judo', class: '4C' }),
  ],
  {
    // What the reader makes of a file where one part alone names a teacher, and the first page has a title.
    header: { ...HEADING, school: 'Lake School', teacher: 'Frau Planck', room: 'B1', title: 'Week of the 4C' },
    parts: [
      { ...PART, id: 'p2', class: '4C', room: 'B1' },
      { ...PART, id: 'p1', class: '3A, 3B' },
      { ...PART, id: 'p3', teacher: 'Frau Planck' },
      { ...PART, id: 'p4' },
    ],
  },
);

/** The lessons of a school in one list: who is in a lesson stands in it. */
const flatList = buildReading(
  [
    buildReadBlock({ id: 'b1', title: 'Maths', class: '3A', teacher: 'Frau Planck' }),
    buildReadBlock({ id: 'b2', title: 'Rowing', class: '4C', teacher: 'Herr Curie' }),
    buildReadBlock({ id: 'b3', title: 'Choir', class: '3A, 4C', teacher: 'Herr Curie' }),
    buildReadBlock({ id: 'b4', title: 'Duty' }),
  ],
  { header: HEADING },
);

async function openWith(reading: Reading) {
  const made = await foundOffice();
  const timetableId = publishReading(made.open(), 'all.pdf', reading);
  const student = valueOf(await addAccount(made.open(), { ...STUDENT, role: 'student' }));
  joinClass(made.open(), student.userId, '3A');
  const teacher = valueOf(await addAccount(made.open(), { ...MASTER, role: 'teacher' }));
  bePerson(made.open(), teacher.userId, 'Frau Planck');
  const comeIn = async (who: typeof STUDENT) => {
    made.office.lock('asked');
    valueOf(await made.office.signIn(who));
    const office = made.open();
    await startTimetables(office);
    const { opened } = valueOf(openPublished(office, timetableId));
    const row = valueOf(pageOfPublished(office, ALL)).rows[0]?.row;
    expect(opened.row).toEqual(row);
    const titles = opened.content.blocks.map(({ values }) => values.title);
    return { office, opened, row, titles };
  };
  return comeIn;
}

test('of a file with the weeks of several, everybody gets what has their name or class above it', async () => {
  const comeIn = await openWith(severalWeeks);
  const student = await comeIn(STUDENT);
  expect(student.titles).toEqual(['Maths', 'Chess']);
  expect(student.opened.content.parts.map(({ values }) => values.class)).toEqual(['3A, 3B', null]);
  expect(student.row).toMatchObject({ class: '3A, 3B', teacher: null, title: null, blocks: 2 });
  expect(student.opened.content.header.values).toMatchObject({ school: 'Lake School', room: null });
  expect(namesOf(student.office, { text: 'algebra' })).toEqual(['all.pdf']);
  for (const text of ['swimming', 'leave', '4C Rowing', 'Duty', 'Judo']) {
    const found = valueOf(pageOfPublished(student.office, { ...ALL, text }));
    expect({ text, rows: found.words === 'all' ? found.rows : [] }).toEqual({ text, rows: [] });
  }

  const teacher = await comeIn(MASTER);
  expect(teacher.titles).toEqual(['Duty']);
  expect(teacher.row).toMatchObject({ class: null, teacher: 'Frau Planck', blocks: 1 });
  expect(namesOf(teacher.office, { text: 'maths' })).toEqual([]);

  const head = await comeIn(HEAD);
  expect(head.titles).toHaveLength(6);
  expect(head.row).toMatchObject({ title: 'Week of the 4C', blocks: 6 });
});

test('of the list of a whole school, everybody gets the lessons that they are in', async () => {
  const comeIn = await openWith(flatList);
  const student = await comeIn(STUDENT);
  expect(student.titles).toEqual(['Maths', 'Choir']);
  expect(student.row).toMatchObject({ class: null, blocks: 2 });
  expect(namesOf(student.office, { text: 'choir' })).toEqual(['all.pdf']);
  expect(namesOf(student.office, { text: 'rowing' })).toEqual([]);
  expect((await comeIn(MASTER)).titles).toEqual(['Maths']);
  expect((await comeIn(HEAD)).row).toMatchObject({ blocks: 4 });
});
