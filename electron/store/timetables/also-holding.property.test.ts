import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { InForce } from '../../../shared/ipc/published-days.ts';
import { eraseDocument } from '../data-protection/erase.ts';
import { takeBack } from '../data-protection/bin.ts';
import { binDocument } from '../documents/bin-document.ts';
import { valueOf } from '../keys/testing/build-office.ts';
import type { OpenOffice } from '../office/open-office.ts';
import { foundOffice, HEAD } from '../testing/found-office.test-kit.ts';
import { findAlsoHolding } from './also-holding.ts';
import { approveTimetable, reopenTimetable } from './approve-timetable.ts';
import { editTimetable } from './edit-timetable.ts';
import { enterTimetables } from './enter-timetables.ts';
import { openTimetable } from './open-timetable.ts';
import { publishTimetable } from './publish-timetable.ts';
import { stillPublished } from './still-published.ts';
import { readSheet, weekOf } from './testing/published-week.test-kit.ts';

const budget = { seed: 42, numRuns: 25 };

const anyDays: fc.Arbitrary<InForce> = fc.constantFrom(
  { from: '2026-08-31', until: null },
  { from: '2026-08-31', until: '2027-01-29' },
  { from: '2026-11-02', until: '2026-11-06' },
  { from: '2027-01-30', until: null },
);
const anyClass = fc.constantFrom('3AB', 'class 3 ab', '4C', null);
const anyTeacher = fc.constantFrom('Frau Planck', 'Herr Fuchs', null);
const which = fc.nat(20);
/** What is not possible where things stand is refused, and changes nothing. */
const anyAct = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('read' as const), group: anyClass, teacher: anyTeacher }) },
  { weight: 9, arbitrary: fc.record({ do: fc.constant('publish' as const), which, days: anyDays }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('replace' as const), which, other: which, days: anyDays }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('rename' as const), which, group: anyClass }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constantFrom('bin', 'take back', 'reopen', 'erase', 'lock'), which }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('fill' as const), which }) },
);
type AnyAct = typeof anyAct extends fc.Arbitrary<infer Value> ? Value : never;

test('whatever was published, renamed, thrown away and erased since, memory leads to the same others as opening every card', async () => {
  let [answers, found] = [0, 0];
  await fc.assert(
    fc.asyncProperty(fc.array(anyAct, { minLength: 20, maxLength: 40 }), async (acts) => {
      const { office, open } = await foundOffice();
      const sheets: ReturnType<typeof readSheet>[] = [];
      const perform = async (act: AnyAct): Promise<unknown> => {
        if (act.do === 'read') {
          sheets.push(readSheet(open(), `${sheets.length}.pdf`, weekOf(act.group, 1, act.teacher)));
          return;
        }
        if (act.do === 'fill') return open().timetables.fill();
        if (act.do === 'lock') {
          office.lock('asked');
          return valueOf(await office.signIn(HEAD));
        }
        const sheet = sheets[act.which % sheets.length];
        if (sheet === undefined) return;
        const { documentId, timetableId } = sheet;
        switch (act.do) {
          case 'publish':
            return publish(open(), timetableId, act.days, null);
          case 'replace':
            return publish(open(), timetableId, act.days, sheets[act.other % sheets.length]?.timetableId ?? null);
          case 'rename':
            return rename(open(), timetableId, act.group);
          case 'bin':
            return binDocument(open(), documentId, stillPublished(open(), documentId));
          case 'take back':
            return takeBack(open(), documentId);
          case 'reopen':
            return reopenTimetable(open(), { timetableId });
          case 'erase':
            return eraseDocument(open(), documentId, stillPublished(open(), documentId));
        }
      };
      for (const act of acts) {
        await perform(act);
        for (const { timetableId } of sheets) {
          for (const inForce of [
            { from: '2026-09-01', until: null },
            { from: '2026-11-02', until: '2026-11-06' },
          ]) {
            const byMemory = await findAlsoHolding(open(), { timetableId, inForce });
            expect(byMemory).toEqual(await findAlsoHolding(knowingNothing(open()), { timetableId, inForce }));
            if (!byMemory.ok) continue;
            answers += 1;
            found += byMemory.value.others.length;
          }
        }
      }
    }),
    budget,
  );
  // Not because nothing was ever found.
  expect(answers).toBeGreaterThan(300);
  expect(found).toBeGreaterThan(300);
});

/** The same office where no card has been opened yet. */
function knowingNothing(office: OpenOffice): OpenOffice {
  return { ...office, timetables: enterTimetables(office, () => undefined) };
}

function publish(office: OpenOffice, timetableId: string, inForce: InForce, replaces: string | null): unknown {
  const opened = openTimetable(office, timetableId);
  if (!opened.ok) return;
  approveTimetable(office, { timetableId, steps: opened.value.draft.steps, reason: '' });
  return publishTimetable(office, { timetableId, inForce, reason: '', replaces, seen: null });
}

function rename(office: OpenOffice, timetableId: string, group: string | null): unknown {
  reopenTimetable(office, { timetableId });
  const opened = openTimetable(office, timetableId);
  if (!opened.ok) return;
  const operation = { kind: 'change-header', field: 'class', value: group } as const;
  return editTimetable(office, {
    timetableId,
    steps: opened.value.draft.steps,
    entry: { kind: 'do', operation },
  });
}
