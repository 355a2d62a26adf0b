/**
 * Run as a process of its own: opens and saves timetables of one store, sealed and, by the same code with a sealer that
 * does nothing, unsealed, in turns. Prints medians in milliseconds, as JSON.
 */
import { ActivityLog } from '../../electron/store/activity/activity-log.ts';
import { OFFICE } from '../../electron/store/office/office-subject.ts';
import type { OpenOffice } from '../../electron/store/office/open-office.ts';
import { editTimetable } from '../../electron/store/timetables/edit-timetable.ts';
import { enterTimetables } from '../../electron/store/timetables/enter-timetables.ts';
import { openTimetable } from '../../electron/store/timetables/open-timetable.ts';
import { expectOk, fileTimetable } from './file-timetable.ts';
import { percentile } from './figures.ts';
import { inventOffice } from './invent-office.ts';
import { HEAD } from './invented-key.ts';
import { inOneTransaction } from './many-at-once.ts';
import { openHere } from './open-here.ts';
import { PlainRecords } from './plain-records.ts';

type Medians = { readonly opening: number; readonly saving: number };
export type SealingFigures = { readonly sealed: Medians; readonly plain: Medians };

const TIMETABLES = 200;
/** Openings of each: the first after all others were opened, so that nothing of it is in a cache of ours. */
const ROUNDS = 3;

const [folder = ''] = process.argv.slice(2);
const { office, close } = await openHere(folder);
expectOk(await office.signIn({ loginName: HEAD.loginName, password: HEAD.password }));
const sealed = expectOk(office.open());
const plain = withoutSealing(sealed);
const sides = [sealed, plain].map((side, number) => ({
  ...{ side, ids: fileSome(side, 2 + number), opening: [] as number[], saving: [] as number[] },
}));
for (let round = 0; round < ROUNDS; round += 1) {
  for (let at = 0; at < TIMETABLES; at += 1) {
    for (const { side, ids, opening, saving } of sides) {
      const timetableId = ids[at] ?? '';
      side.timetables.drafts.clear();
      const [opened, took] = timeOf(() => expectOk(openTimetable(side, timetableId)));
      opening.push(took);
      const { steps, content } = opened.draft;
      const operation = { kind: 'change-field', block: content.blocks[0]?.id ?? '', field: 'title' } as const;
      const entry = { kind: 'do', operation: { ...operation, value: `Round ${round}` } } as const;
      saving.push(timeOf(() => expectOk(editTimetable(side, { timetableId, steps, entry })))[1]);
    }
  }
}
for (const { ids } of sides) removeAgain(ids);
close();
const [ours, other] = sides.map(({ opening, saving }) => ({
  ...{ opening: percentile(opening, 50), saving: percentile(saving, 50) },
}));
process.stdout.write(JSON.stringify({ sealed: ours, plain: other }));

function withoutSealing(office: OpenOffice): OpenOffice {
  const records = new PlainRecords(office.database.read, office.keys.dataKey);
  const officeKey = records.key(records.keyOf(office.database.read, OFFICE.kind, OFFICE.id) ?? '');
  if (!officeKey.ok) throw new Error('the office’s key is not there');
  const inside = { ...office, records, log: new ActivityLog(records, officeKey.value) };
  return { ...inside, timetables: enterTimetables(inside, () => undefined) };
}

function fileSome(side: OpenOffice, seed: number): string[] {
  const ids: string[] = [];
  inOneTransaction(side, (many) => {
    for (const invented of inventOffice(seed, TIMETABLES)) ids.push(fileTimetable(many, invented, false));
  });
  return ids;
}

/** An office that is kept is not left with rows that nobody sealed. */
function removeAgain(ids: readonly string[]): void {
  sealed.database.inTransaction((write) => {
    for (const id of ids) {
      write.run(
        'DELETE FROM documents WHERE document_id = (SELECT document_id FROM timetables WHERE timetable_id = ?)',
        id,
      );
      write.run('DELETE FROM timetables WHERE timetable_id = ?', id);
    }
  });
}

function timeOf<Value>(work: () => Value): [Value, number] {
  const from = performance.now();
  const value = work();
  return [value, performance.now() - from];
}
