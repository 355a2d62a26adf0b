import { expect, test } from 'vitest';
import { usualRetentionPlan } from '../../../shared/retention/retention-plan.ts';
import type { RetentionPlan } from '../../../shared/retention/retention-plan.ts';
import { binDocument } from '../documents/bin-document.ts';
import { listDocuments } from '../documents/documents.ts';
import { valueOf } from '../keys/testing/build-office.ts';
import { foundOffice } from '../testing/found-office.test-kit.ts';
import { pageOfBin } from './bin.ts';
import { carryOutSteps, dueByItself } from './carry-out-retention.ts';
import { addSheet } from '../documents/new-document.test-kit.ts';
import { fileRead, addPerson, PASSWORD } from './filed-sheets.test-kit.ts';
import { holdDocument } from './legal-basis.ts';
import { dueSteps, previewRetention, setPlan, showPlan } from './retention.ts';

const DAY = 24 * 60 * 60 * 1000;
const page = { from: 0, most: 200 };

async function officeWithRule(rule: Partial<RetentionPlan['rule']> = {}, goesByItself = false) {
  const made = await foundOffice();
  valueOf(setPlan(made.open(), { rule: { ...usualRetentionPlan.rule, ...rule }, goesByItself }));
  const preview = (what: 'going' | 'next' | 'held') => valueOf(previewRetention(made.open(), { ...page, what }));
  const codes = () =>
    made
      .open()
      .log.newest(made.database.read, { before: null, most: 100 })
      .map(({ entry }) => entry.code);
  const goOn = (days: number): void => void (made.clock.wall += days * DAY);
  return { ...made, preview, codes, goOn };
}

test('what is due is shown with its name and reason, and only what was shown goes: into the bin, then for good', async () => {
  const { open, preview, codes, goOn } = await officeWithRule({ unusedDays: 100, binDays: 10 });
  fileRead(open(), 'old.pdf', { class: '3A' });
  goOn(60);
  fileRead(open(), 'young.pdf');
  addSheet(open(), 'waiting.pdf');
  goOn(50);
  const going = preview('going');
  expect(going).toMatchObject({
    found: { going: 1, next: 1, held: 0 },
    rows: [{ name: 'old.pdf', kind: 'class', reason: 'unused', step: 'bin' }],
  });
  expect(preview('next').rows).toMatchObject([{ name: 'young.pdf', reason: 'not-yet' }]);

  const { steps } = valueOf(dueSteps(open(), going));
  expect(valueOf(await carryOutSteps(open(), { steps, byItself: false }))).toEqual({ binned: 1, erased: 0 });
  expect(codes().slice(0, 2)).toEqual(['retention.carried-out', 'document.binned']);
  expect(valueOf(pageOfBin(open(), page)).rows.map(({ name }) => name)).toEqual(['old.pdf']);
  // What was seen yesterday is no longer what goes today.
  expect(dueSteps(open(), going)).toMatchObject({ error: { code: 'retentionMoved' } });

  goOn(10);
  const after = preview('going');
  expect(after.rows).toMatchObject([{ name: 'old.pdf', reason: 'bin', step: 'erase' }]);
  const due = valueOf(dueSteps(open(), after)).steps;
  expect(valueOf(await carryOutSteps(open(), { steps: due, byItself: false }))).toEqual({ binned: 0, erased: 1 });
  expect(codes().slice(0, 2)).toEqual(['retention.carried-out', 'document.erased']);
  expect(valueOf(pageOfBin(open(), page)).found).toBe(0);
  expect(listDocuments(open()).map(({ name }) => name)).toEqual(['young.pdf', 'waiting.pdf']);
});

test('what was held or taken away between the look and the deed is left alone', async () => {
  const { open, preview, goOn } = await officeWithRule({ unusedDays: 1 });
  const [held, gone] = [fileRead(open(), 'held.pdf'), fileRead(open(), 'gone.pdf')];
  goOn(2);
  const { steps } = valueOf(dueSteps(open(), preview('going')));
  expect(steps).toHaveLength(2);
  valueOf(holdDocument(open(), { documentId: held, isHeld: true }));
  valueOf(binDocument(open(), gone));
  expect(valueOf(await carryOutSteps(open(), { steps, byItself: false }))).toEqual({ binned: 0, erased: 0 });
  expect(preview('held').rows).toMatchObject([{ name: 'held.pdf', reason: 'held', at: null }]);
});

test('each kind of document is kept for its own time', async () => {
  const { open, database, preview, goOn } = await officeWithRule({ pastDays: null, pastDaysByKind: { teacher: 30 } });
  fileRead(open(), 'class.pdf', { class: '3A' });
  fileRead(open(), 'teacher.pdf', { teacher: 'Frau Planck' });
  database.inTransaction((write) => write.run("UPDATE documents SET state = 'superseded'"));
  goOn(31);
  expect(preview('going').rows.map(({ name }) => name)).toEqual(['teacher.pdf']);
});

test('nothing goes by itself until an admin has switched it on, and then not on the first day, nor when the clock jumps', async () => {
  const { open, goOn } = await officeWithRule({ unusedDays: 1 });
  fileRead(open(), 'old.pdf');
  goOn(30);
  expect(valueOf(dueByItself(open())).steps).toEqual([]);
  valueOf(setPlan(open(), { rule: { ...usualRetentionPlan.rule, unusedDays: 1 }, goesByItself: true }));
  expect(valueOf(dueByItself(open())).steps).toEqual([]);
  goOn(1);
  expect(valueOf(dueByItself(open())).steps).toHaveLength(1);
  expect(valueOf(dueByItself(open())).steps).toEqual([]);
  goOn(4_000);
  expect(valueOf(dueByItself(open())).steps).toEqual([]);
});

test('who only works in the office sees the rule and changes nothing; what an admin switched on goes, whoever sits there', async () => {
  const { office, open, codes, goOn } = await officeWithRule({ unusedDays: 1 }, true);
  fileRead(open(), 'old.pdf');
  await addPerson(open(), 'office', 'Ines Roth');
  valueOf(dueByItself(open()));
  goOn(2);
  office.lock('asked');
  valueOf(await office.signIn({ loginName: 'office.ines.roth', password: PASSWORD }));
  const plan = valueOf(showPlan(open()));
  expect(setPlan(open(), plan)).toMatchObject({ error: { code: 'notAllowed' } });
  expect(dueSteps(open(), { digest: '' })).toMatchObject({ error: { code: 'notAllowed' } });
  const { steps } = valueOf(dueByItself(open()));
  expect(await carryOutSteps(open(), { steps, byItself: false })).toMatchObject({ error: { code: 'notAllowed' } });
  expect(valueOf(await carryOutSteps(open(), { steps, byItself: true }))).toEqual({ binned: 1, erased: 0 });
  expect(codes()[0]).toBe('retention.carried-out');
  const [last] = open().log.newest(open().database.read, { before: null, most: 1 });
  expect(last?.entry.actorId).toBeNull();
});
