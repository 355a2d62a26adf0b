import { expect, test } from 'vitest';
import { buildReadBlock, buildReading } from '../../../shared/versions/testing/build-timetable.ts';
import { binDocument, lookBeforeRemoving } from '../documents/bin-document.ts';
import { takeBack } from '../data-protection/bin.ts';
import { valueOf } from '../keys/testing/build-office.ts';
import type { OpenOffice } from '../office/open-office.ts';
import { foundOffice } from '../testing/found-office.test-kit.ts';
import { findAlsoHolding } from './also-holding.ts';
import { approveTimetable } from './approve-timetable.ts';
import { openTimetable } from './open-timetable.ts';
import { publishTimetable } from './publish-timetable.ts';
import {
  loseSheet,
  publishReading,
  publishTeachersWeek,
  publishWeek,
  readSheet,
  TERM,
  weekOf,
} from './testing/published-week.test-kit.ts';

const OPEN_ENDED = { from: '2026-11-01', until: null };

function approveWeek(office: OpenOffice, group: string | null, teacher: string | null = null): string {
  const { timetableId } = readSheet(office, 'new.pdf', weekOf(group, 5, teacher));
  valueOf(approveTimetable(office, { timetableId, steps: 0, reason: '' }));
  return timetableId;
}
const lastEntry = ({ log, database: { read } }: OpenOffice) =>
  log.newest(read, { before: null, most: 1 })[0]?.entry.number;
const ask = async (office: OpenOffice, timetableId: string, inForce: typeof TERM | typeof OPEN_ENDED = OPEN_ENDED) =>
  valueOf(await findAlsoHolding(office, { timetableId, inForce }));

test('the other timetable of the same class is found by its class, however that is written, in the days that both hold', async () => {
  const { open } = await foundOffice();
  const old = publishWeek(open(), 'class 3AB');
  publishWeek(open(), 'class 4C');
  readSheet(open(), 'draft.pdf', weekOf('class 3AB'));
  const fresh = approveWeek(open(), 'Class 3 ab');
  expect(await ask(open(), fresh)).toEqual({
    logAt: lastEntry(open()),
    concerns: 'class',
    others: [
      {
        ...{ timetableId: old, name: 'class 3AB.pdf', class: 'class 3AB', teacher: null },
        ...{ inForce: TERM, isOfNobodyElse: true },
      },
    ],
  });
  expect((await ask(open(), fresh, { from: '2027-01-30', until: '2027-06-30' })).others).toEqual([]);
});

test('where it took the place of the other, none is left to ask about', async () => {
  const { open } = await foundOffice();
  const replaces = publishWeek(open(), '3AB');
  const fresh = approveWeek(open(), '3AB');
  valueOf(publishTimetable(open(), { timetableId: fresh, inForce: OPEN_ENDED, reason: '', replaces, seen: null }));
  const third = approveWeek(open(), '3AB');
  expect((await ask(open(), third)).others).toMatchObject([{ timetableId: fresh, inForce: OPEN_ENDED }]);
});

test('a file with the weeks of several classes holds for each of them, and for others too', async () => {
  const { open } = await foundOffice();
  const part = { page: 1, teacher: null, week: null, room: null };
  const parts = [
    { ...part, id: 'p1', class: '3AB' },
    { ...part, id: 'p2', class: '4C' },
  ];
  const blocks = parts.map(({ id }) => buildReadBlock({ id: `b ${id}`, part: id, title: 'Maths' }));
  const header = { school: null, class: null, teacher: null, term: null, week: null, room: null, title: null };
  const school = publishReading(open(), 'school.pdf', buildReading(blocks, { header, parts }));
  const fresh = approveWeek(open(), '3AB');
  expect((await ask(open(), fresh)).others).toMatchObject([{ timetableId: school, isOfNobodyElse: false }]);
});

test('a sheet without a class goes by its teacher, and is no second one beside the week of a class', async () => {
  const { open } = await foundOffice();
  const own = publishTeachersWeek(open(), 'Frau Planck');
  publishReading(open(), 'form.pdf', weekOf('3AB', 5, 'Frau Planck'));
  const fresh = approveWeek(open(), null, 'frau planck');
  expect(await ask(open(), fresh)).toMatchObject({ concerns: 'teacher', others: [{ timetableId: own }] });
});

test('a timetable without class and teacher concerns nobody but the office', async () => {
  const { open } = await foundOffice();
  const reading = weekOf(null);
  const lessons = reading.blocks.map((block) => ({ ...block, class: null, teacher: null }));
  const { timetableId } = readSheet(open(), 'bare.pdf', { ...reading, blocks: lessons });
  valueOf(approveTimetable(open(), { timetableId, steps: 0, reason: '' }));
  expect(await ask(open(), timetableId)).toMatchObject({ concerns: 'nobody', others: [] });
});

test('nothing is published past what somebody has published, thrown away or ended since the person looked', async () => {
  const { open } = await foundOffice();
  const old = publishWeek(open(), '3AB');
  publishWeek(open(), '4C');
  const fresh = approveWeek(open(), '3AB');
  const look = async () => {
    const { others, logAt } = await ask(open(), fresh);
    return { timetableIds: others.map(({ timetableId }) => timetableId), logAt };
  };
  const publish = (seen: Awaited<ReturnType<typeof look>>) =>
    publishTimetable(open(), { timetableId: fresh, inForce: OPEN_ENDED, reason: '', replaces: null, seen });
  const moved = { error: { code: 'alsoHoldingMoved' } };

  const first = await look();
  const another = publishWeek(open(), '3AB');
  const before = lastEntry(open());
  expect(publish(first)).toMatchObject(moved);
  expect([lastEntry(open()), stateOf(open(), fresh)]).toEqual([before, 'approved']);

  const second = await look();
  expect(new Set(second.timetableIds)).toEqual(new Set([old, another]));
  const sheet = valueOf(openTimetable(open(), another)).row.documentId ?? '';
  valueOf(binDocument(open(), sheet, valueOf(lookBeforeRemoving(open(), sheet)).published));
  expect(publish(second)).toMatchObject(moved);
  const third = await look();
  valueOf(takeBack(open(), sheet));
  expect(publish(third)).toMatchObject(moved);
  // One that holds after it, on days that were not asked for, and one of another class, are nothing to be told of.
  const last = await look();
  publishWeek(open(), '5D');
  publishWeek(open(), '3AB', { from: '2026-09-01', until: '2026-10-31' });
  valueOf(publish(last));
  expect(stateOf(open(), fresh)).toBe('published');
});

test('one whose sheet was lost is looked at as well, and saying that nothing else holds does not make it so', async () => {
  const { open } = await foundOffice();
  const old = publishWeek(open(), '3AB');
  const fresh = approveWeek(open(), '3AB');
  loseSheet(open(), old);
  const seen = { timetableIds: [], logAt: lastEntry(open()) ?? 0 };
  const days = { timetableId: fresh, inForce: OPEN_ENDED, reason: '', replaces: null };
  expect(publishTimetable(open(), { ...days, seen })).toMatchObject({ error: { code: 'alsoHoldingMoved' } });
  valueOf(publishTimetable(open(), { ...days, seen: { ...seen, timetableIds: [old] } }));
});

const stateOf = (office: OpenOffice, timetableId: string) => valueOf(openTimetable(office, timetableId)).row.state;
