import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { Pulled, ToldRow } from '../../../shared/sync/pull-messages.ts';
import { applyOperation } from '../../../shared/versions/apply-operation.ts';
import type { TimetableContent } from '../../../shared/versions/content.ts';
import type { Operation } from '../../../shared/versions/operation.ts';
import { buildContent, buildWeek } from '../../../shared/versions/testing/build-timetable.ts';
import { valueOf } from '../keys/testing/build-office.ts';
import type { OpenOffice } from '../office/open-office.ts';
import { foundOffice } from '../testing/found-office.test-kit.ts';
import { openDraft } from '../timetables/draft.ts';
import { editTimetable } from '../timetables/edit-timetable.ts';
import { applyPull } from './apply-pull.ts';
import { contentHash } from './content-hash.ts';
import { listConflicts } from './conflicts.ts';
import { joinServer } from './join.ts';
import { putOut } from './leave-server.ts';
import { nextPull, nextPush } from './next-messages.ts';
import { serverStateOf } from './server-state.ts';
import { settlePush } from './settle-push.ts';

const link = {
  ...{ address: 'https://server.example', schoolName: 'Lindenhof', loginName: 'm.lind', displayName: 'Mara Lind' },
  refreshToken: 'x',
};

const content = buildContent(buildWeek(5));
const [first, second] = content.blocks.map(({ id }) => id) as [string, string];
const title = (block: string, value: string): Operation => ({ kind: 'change-field', block, field: 'title', value });

function pulled(view: number, put: ToldRow[], more: Partial<Pulled> = {}): Pulled {
  return { view, isWhole: false, isMore: false, put, drop: [], last: 0, ...more };
}

/** An office that has joined and been told of one sheet and its week. */
async function openTold() {
  const { open } = await foundOffice();
  const office = open();
  joinServer(office, link);
  const [documentId, timetableId] = [randomUUID(), randomUUID()];
  const sheet = {
    name: 'week.pdf',
    sha256: 'a'.repeat(64),
    bytes: 7,
    addedBy: 'Mr Clerk',
    addedAt: 1,
    isBinned: false,
  };
  const week = { documentId, name: 'week.pdf', state: 'read' as const, content };
  applyPull(
    office,
    pulled(1, [
      { row: documentId, version: 1, kind: 'document', body: sheet },
      { row: timetableId, version: 2, kind: 'timetable', body: week },
    ]),
  );
  return { office, documentId, timetableId };
}

const draftIn = (office: OpenOffice, timetableId: string) => valueOf(openDraft(office, { timetableId }));
const titlesIn = (office: OpenOffice, timetableId: string) =>
  draftIn(office, timetableId).draft.content.blocks.map(({ values }) => values.title);

function after(operation: Operation, before: TimetableContent = content): TimetableContent {
  const applied = applyOperation(before, operation);
  if (!applied.ok) throw new Error(applied.error.code);
  return applied.value;
}

function step(timetableId: string, version: number, operation: Operation, led = after(operation)): ToldRow {
  return {
    ...{ row: timetableId, version, kind: 'timetable-operations', state: 'read', operations: [operation] },
    contentHash: contentHash(led),
  };
}

const edit = (office: OpenOffice, timetableId: string, steps: number, operation: Operation) =>
  editTimetable(office, { timetableId, steps, entry: { kind: 'do', operation } });

test('a week that another desk read is here, with its steps since; where they lead elsewhere it is asked for whole', async () => {
  const { office, timetableId } = await openTold();
  applyPull(office, pulled(2, [step(timetableId, 3, title(first, 'Juggling'))]));
  expect(titlesIn(office, timetableId)[0]).toBe('Juggling');
  applyPull(office, pulled(3, [step(timetableId, 4, title(first, 'Chess'), content)]));
  expect(titlesIn(office, timetableId)[0]).toBe('Juggling');
  expect(JSON.parse(nextPull(office) ?? '')).toMatchObject({ view: 3, whole: [timetableId] });
});

test('what is done here stays shown over what is told, and is handed in with what was known then', async () => {
  const { office, timetableId } = await openTold();
  valueOf(edit(office, timetableId, 0, title(second, 'Swimming')));
  const push = JSON.parse(nextPush(office) ?? '') as { mutations: { base: number; id: string }[] };
  expect(push.mutations).toMatchObject([{ number: 1, base: 2, mutation: { operation: { value: 'Swimming' } } }]);
  applyPull(office, pulled(2, [step(timetableId, 3, title(first, 'Juggling'))]));
  expect(titlesIn(office, timetableId).slice(0, 2)).toEqual(['Juggling', 'Swimming']);
});

test('who types on while a colleague’s step comes in is held up only where it is the same lesson', async () => {
  const { office, timetableId } = await openTold();
  applyPull(office, pulled(2, [step(timetableId, 3, title(first, 'Juggling'))]));
  expect(edit(office, timetableId, 0, title(first, 'Chess'))).toMatchObject({ error: { code: 'draftMovedOn' } });
  expect(edit(office, timetableId, 0, title(second, 'Swimming')).ok).toBe(true);
  // What was done at this desk is another matter: the window has not seen it.
  expect(edit(office, timetableId, 0, title(second, 'Chess'))).toMatchObject({ error: { code: 'draftMovedOn' } });
});

test('one’s own step can be undone as long as nobody has built on it', async () => {
  const { office, timetableId } = await openTold();
  const undo = () =>
    editTimetable(office, { timetableId, steps: draftIn(office, timetableId).steps, entry: { kind: 'undo' } });
  valueOf(edit(office, timetableId, 0, title(second, 'Swimming')));
  applyPull(office, pulled(2, [step(timetableId, 3, title(first, 'Juggling'))]));
  valueOf(undo());
  expect(titlesIn(office, timetableId).slice(0, 2)).toEqual(['Juggling', content.blocks[1]?.values.title]);
});

test('a step that somebody else has built on is not undone: their part would go with it', async () => {
  const { office, timetableId } = await openTold();
  const undo = () =>
    editTimetable(office, { timetableId, steps: draftIn(office, timetableId).steps, entry: { kind: 'undo' } });
  valueOf(edit(office, timetableId, 0, title(second, 'Chess')));
  const room: Operation = { kind: 'change-field', block: second, field: 'room', value: 'R1' };
  applyPull(office, pulled(2, [step(timetableId, 3, room)]));
  expect(undo()).toMatchObject({ ok: false });
  expect(draftIn(office, timetableId).draft.content.blocks[1]?.values).toMatchObject({ title: 'Chess', room: 'R1' });
});

test('what was not taken is counted until somebody has seen it; what was taken leaves the outbox when it is heard back', async () => {
  const { office, timetableId } = await openTold();
  valueOf(edit(office, timetableId, 0, title(first, 'Juggling')));
  valueOf(edit(office, timetableId, 1, title(second, 'Chess')));
  const { mutations } = JSON.parse(nextPush(office) ?? '') as { mutations: { id: string }[] };
  const [one, two] = mutations.map(({ id }) => id) as [string, string];
  settlePush(office, {
    ...{ last: 2, used: [] },
    outcomes: [
      { id: one, outcome: 'taken' },
      { id: two, outcome: 'refused' },
    ],
  });
  expect(titlesIn(office, timetableId).slice(0, 2)).toEqual(['Juggling', 'Chess']);
  expect(serverStateOf(office)).toMatchObject({ waiting: 0, notTaken: 1 });
  applyPull(office, pulled(2, [step(timetableId, 3, title(first, 'Juggling'))], { last: 2 }));
  expect(titlesIn(office, timetableId).slice(0, 2)).toEqual(['Juggling', content.blocks[1]?.values.title]);
  expect(serverStateOf(office)).toMatchObject({ waiting: 0, notTaken: 1 });
});

test('a row that is taken away goes, one that was erased leaves no key, and told all anew what is not told goes as well', async () => {
  const { office, documentId, timetableId } = await openTold();
  const isThere = () => openDraft(office, { timetableId }).ok;
  applyPull(office, pulled(2, [], { drop: [{ row: timetableId, isErased: false }] }));
  expect(isThere()).toBe(false);
  expect(office.records.keyOf(office.database.read, 'document', documentId)).not.toBeNull();
  const { erasedKeys } = applyPull(office, pulled(3, [], { drop: [{ row: documentId, isErased: true }] }));
  expect(erasedKeys).toHaveLength(1);
  expect(office.records.keyOf(office.database.read, 'document', documentId)).toBeNull();
  const other = await openTold();
  applyPull(other.office, pulled(9, [], { isWhole: true, isMore: true }));
  expect(openDraft(other.office, { timetableId: other.timetableId }).ok).toBe(true);
  applyPull(other.office, pulled(10, []));
  expect(openDraft(other.office, { timetableId: other.timetableId }).ok).toBe(false);
});

test('a conflict stands with both values; who is put out keeps what was not handed in, and nothing of the server’s', async () => {
  const { office, timetableId } = await openTold();
  const body = {
    ...{ timetableId, units: [`block/${first}/title`], by: 'Mr Clerk', at: 5 },
    wanted: { kind: 'operation' as const, operation: title(first, 'Juggling') },
    against: [{ unit: `block/${first}/title`, by: 'Mara Lind', at: 4 }],
  };
  applyPull(office, pulled(2, [{ row: randomUUID(), version: 3, kind: 'conflict', body }]));
  expect(valueOf(listConflicts(office))).toMatchObject([
    { wantedBy: 'Mr Clerk', about: { kind: 'field', field: 'title', wanted: 'Juggling' } },
  ]);
  // What one person said of a class stands over the sheet and over its part, and is one thing to choose.
  const over = (operation: Operation): ToldRow => ({
    ...{ row: randomUUID(), version: 4, kind: 'conflict' },
    body: { ...body, units: ['header/class'], wanted: { kind: 'operation', operation } },
  });
  const part = content.parts[0]?.id ?? '';
  applyPull(
    office,
    pulled(3, [
      over({ kind: 'change-header', field: 'class', value: '4C' }),
      over({ kind: 'change-part', part, field: 'class', value: '4C' }),
    ]),
  );
  expect(serverStateOf(office)).toMatchObject({ conflicts: 2 });
  expect(valueOf(listConflicts(office)).flatMap(({ conflictIds }) => conflictIds)).toHaveLength(3);
  valueOf(edit(office, timetableId, 0, title(second, 'Chess')));
  putOut(office);
  expect(openDraft(office, { timetableId }).ok).toBe(false);
  expect(valueOf(listConflicts(office))).toEqual([]);
  expect(serverStateOf(office)).toMatchObject({ kind: 'put-out', waiting: 1 });
  expect(nextPush(office)).toContain('Chess');
});
