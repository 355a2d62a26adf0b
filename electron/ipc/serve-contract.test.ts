import { beforeEach, expect, test } from 'vitest';
import type { Actor } from '../../shared/access/actor.ts';
import type { Guard } from '../../shared/access/guard.ts';
import { deskError } from '../../shared/desk-error.ts';
import { contract } from '../../shared/ipc/contract.ts';
import type { CallName } from '../../shared/ipc/contract.ts';
import { failed, ok } from '../../shared/result.ts';
import { createLogger } from '../log/logger.ts';
import { serveContract } from './serve-contract.ts';
import type { Handlers } from './serve-contract.ts';
import type { CallEvent } from './trusted-sender.ts';

const OUR_WINDOW = 7;
const documentId = '00000000-0000-4000-8000-000000000001';

const timetableId = '00000000-0000-4000-8000-000000000003';
const userId = '00000000-0000-4000-8000-000000000002';
const person = { displayName: 'Miss Example', loginName: 'example' };
const password = 'zwölf blaue Ordner';

const goodAsks: Record<CallName, unknown> = {
  'office.state': undefined,
  'office.tryAgain': undefined,
  'office.found': { schoolName: 'School', admin: { ...person, password }, mayGoWithoutKeyring: false },
  'session.signIn': { loginName: 'example', password },
  'session.recover': { code: 'ABCD', loginName: 'example', newPassword: password },
  'session.lock': undefined,
  'session.active': undefined,
  'session.changePassword': { oldPassword: password, newPassword: password },
  'session.renewRecoveryCode': { password },
  'session.confirmCode': { recoveryCode: 'ABCD' },
  'session.sheetState': undefined,
  'keys.state': undefined,
  'keys.rotate': { password },
  'keys.handToKeyring': { password },
  'keys.goOnWithoutKeyring': { password },
  'accounts.list': undefined,
  'accounts.add': { ...person, role: 'teacher', password },
  'accounts.edit': {
    userId,
    displayName: 'Miss Example',
    role: 'teacher',
    printedName: 'Miss Example',
    classes: ['3AB'],
  },
  'accounts.deactivate': { userId },
  'accounts.resetPassword': { userId, password },
  'activity.page': { filter: {}, before: null },
  'activity.verify': undefined,
  'activity.export': { filter: {}, format: 'csv' },
  'window.speak': { language: 'fr' },
  'window.unsaved': { isUnsaved: true },
  'policy.show': undefined,
  'updates.offer': undefined,
  'updates.restart': undefined,
  'updates.state': undefined,
  'updates.choose': { isOn: false },
  'updates.look': undefined,
  'documents.import': { name: 'week.pdf', bytes: new Uint8Array([1]) },
  'documents.list': undefined,
  'documents.open': { documentId },
  'documents.cancel': { documentId },
  'documents.retry': { documentId },
  'documents.remove': { documentId, seen: [] },
  'documents.beforeRemoving': { documentId },
  'documents.readAgain': { documentId },
  'timetables.page': { text: 'Planck', state: null, from: 0, most: 50 },
  'timetables.ofDocument': { documentId },
  'timetables.open': { timetableId },
  'timetables.edit': { timetableId, steps: 0, entry: { kind: 'undo' } },
  'timetables.approve': { timetableId, steps: 0, reason: '' },
  'timetables.reopen': { timetableId },
  'timetables.publish': {
    timetableId,
    inForce: { from: '2026-09-01', until: null },
    reason: '',
    replaces: null,
    seen: null,
  },
  'timetables.alsoHolding': { timetableId, inForce: { from: '2026-09-01', until: null } },
  'timetables.version': { timetableId, versionId: timetableId },
  'timetables.proposal': { timetableId },
  'timetables.takeReading': { timetableId, steps: 0, reading: 2, leaveOut: [] },
  'timetables.leaveReading': { timetableId, reading: 2 },
  'timetables.dismissFailure': { timetableId },
  'timetables.published': { text: '', from: 0, most: 50 },
  'timetables.openPublished': { timetableId },
  'bin.page': { from: 0, most: 50 },
  'bin.takeBack': { documentId },
  'erasing.look': { kind: 'document', id: documentId },
  'bin.erase': { documentId, seen: [] },
  'dataMap.show': undefined,
  'person.find': { name: 'Planck', after: null },
  'person.export': { name: 'Planck', userId, documentIds: [documentId], language: 'de' },
  'person.erase': { userId },
  'legalBasis.of': { documentId },
  'legalBasis.note': { documentId, note: { basis: 'consent', note: '' } },
  'legalBasis.usual': undefined,
  'legalBasis.setUsual': { note: null },
  'retention.show': undefined,
  'retention.set': { rule: { binDays: 1, unusedDays: 1, pastDays: null, pastDaysByKind: {} }, goesByItself: false },
  'retention.hold': { documentId, isHeld: true },
  'retention.preview': { what: 'going', from: 0, most: 50 },
  'retention.carryOut': { digest: '' },
  'diagnostics.prepare': undefined,
  'diagnostics.export': undefined,
  'samples.list': undefined,
  'samples.import': { sample: 'week.pdf' },
  'settings.school': undefined,
  'server.state': undefined,
  'server.join': { address: 'https://server.example', invitation: null, loginName: 'x', password: 'y' },
  'server.leave': undefined,
  'server.syncNow': undefined,
  'conflicts.list': undefined,
  'conflicts.settle': { conflictIds: [timetableId], choice: 'stands' },
  'settings.changeSchool': { schoolName: 'School', lockMinutes: 5 },
  'backup.state': undefined,
  'backup.make': undefined,
  'backup.chooseFolder': { isUsual: true },
  'backup.chooseKeep': { keep: 'a-year' },
  'backup.showFolder': undefined,
  'restore.usual': undefined,
  'restore.choose': undefined,
  'restore.unseal': { name: 'backup', code: 'ABCD' },
  'restore.begin': { name: 'backup', code: 'ABCD', mayGoWithoutKeyring: false },
  'restore.since': { name: 'backup' },
  'restore.goBack': { name: 'backup', password: 'x', code: null },
  'repair.look': undefined,
  'repair.saveSound': undefined,
  'repair.openWithoutJournal': undefined,
  'repair.showFolder': undefined,
};

const calls = Object.entries(contract).flatMap(([name, entry]) => (entry.kind === 'call' ? [name as CallName] : []));
const behindDoors = calls.filter((name) => contract[name].door.kind !== 'open');
const office: Actor = { userId: 'office', role: 'office', personId: null, classIds: [] };
const admin: Actor = { ...office, userId: 'admin', role: 'admin' };

let logLines: string[];
let handlerCalls: string[];
let refusals: string[];
beforeEach(() => {
  logLines = [];
  handlerCalls = [];
  refusals = [];
});

/** Serves the contract with handlers that all do the same, and answers a function that calls as a page would. */
function serve(handle: () => unknown, actor: Actor | null | (() => Actor | null) = admin, askGuard = true) {
  const channels = new Map<string, (event: CallEvent, ask: unknown) => Promise<unknown>>();
  const all = calls.map((name) => [
    name,
    (_ask: unknown, caller: { readonly guard: Guard | null }) => {
      handlerCalls.push(name);
      if (askGuard) caller.guard?.keep([], () => null);
      return handle();
    },
  ]);
  serveContract({
    ipcMain: { handle: (channel, listener) => channels.set(channel, listener) },
    handlers: Object.fromEntries(all) as Handlers,
    isOurWindow: (id) => id === OUR_WINDOW,
    actorOf: () => (typeof actor === 'function' ? actor() : actor),
    onRefused: ({ userId }, name) => refusals.push(`${userId} ${name}`),
    log: createLogger({ writeLine: (line) => logLines.push(line), now: () => new Date(0) }),
  });
  return {
    channels,
    call: (name: CallName, ask = goodAsks[name], event: Partial<CallEvent> = {}) =>
      channels.get(name)?.({ ...fromOurPage(), ...event }, ask),
  };
}

function fromOurPage(): CallEvent {
  return {
    sender: { id: OUR_WINDOW, isDestroyed: () => false },
    senderFrame: { url: 'app://desk/index.html', parent: null },
  };
}

const notAllowed = { ok: false, error: { code: 'notAllowed', values: {} } };

test('every call of the contract is served, and no push is', () => {
  expect([...serve(() => ok(undefined)).channels.keys()]).toEqual(calls);
});

const strangers: [string, Partial<CallEvent>][] = [
  ['a window that is not ours', { sender: { id: 8, isDestroyed: () => false } }],
  ['a window that has closed', { sender: { id: OUR_WINDOW, isDestroyed: () => true } }],
  ['a frame that has gone', { senderFrame: null }],
  ['a frame inside our page', { senderFrame: { url: 'app://desk/index.html', parent: {} } }],
  ['a page of another host', { senderFrame: { url: 'app://elsewhere/index.html', parent: null } }],
  ['a page picture opened as a page', { senderFrame: { url: `app://desk/pages/${documentId}/1`, parent: null } }],
  ['a page of the network', { senderFrame: { url: 'https://desk/index.html', parent: null } }],
  ['a file on the disk', { senderFrame: { url: 'file:///index.html', parent: null } }],
];

test.each(strangers)('every call from %s is refused and its handler never runs', async (_who, event) => {
  const { call } = serve(() => ok(undefined));
  for (const name of calls) expect(await call(name, goodAsks[name], event)).toEqual(notAllowed);
  expect(handlerCalls).toEqual([]);
});

test('where nobody is signed in every call behind a door is refused, and the open one answers that nobody is', async () => {
  const locked = { kind: 'locked', keyring: 'kept' };
  const { call } = serve(() => ok(locked), null);
  for (const name of behindDoors) expect(await call(name)).toEqual(notAllowed);
  expect(handlerCalls).toEqual([]);
  expect(await call('office.state')).toEqual({ ok: true, value: locked });
});

test.each([
  ['documents.import', { documentId }],
  ['documents.list', []],
  ['documents.cancel', undefined],
] as const)('%s holds an answer back whose handler forgot to ask whose the thing is', async (name, reply) => {
  expect(await serve(() => ok(reply), office).call(name)).toEqual({ ok: true, value: reply });
  const answer = await serve(() => ok(reply), office, false).call(name);
  expect(answer).toEqual({ ok: false, error: { code: 'unexpected', values: {} } });
});

test.each(calls)('%s refuses what is not in its form', async (name) => {
  const answer = await serve(() => ok(undefined)).call(name, {
    documentId: '../../etc/passwd',
    sample: '../x',
    name: 1,
  });
  expect(answer).toEqual({ ok: false, error: { code: 'badRequest', values: {} } });
  expect(handlerCalls).toEqual([]);
});

test('a document that brings more bytes than it shows is refused', async () => {
  const bytes = new Uint8Array(1000).subarray(0, 1);
  const answer = await serve(() => ok({ documentId })).call('documents.import', { name: 'week.pdf', bytes });
  expect(answer).toEqual({ ok: false, error: { code: 'badRequest', values: {} } });
});

test.each(calls)('%s answers a reply that is not in its form as an error of the program', async (name) => {
  const answer = await serve(() => ok({ surprise: 'Miss Example' })).call(name);
  expect(answer).toEqual({ ok: false, error: { code: 'unexpected', values: {} } });
  expect(logLines.join()).not.toContain('Example');
});

test.each(calls)('%s answers a throw as an error of the program, and logs where but not what', async (name) => {
  const answer = await serve(() => {
    throw new TypeError('cannot read /home/office/Miss Example.pdf');
  }).call(name);
  expect(answer).toEqual({ ok: false, error: { code: 'unexpected', values: {} } });
  const logged = JSON.parse(logLines[0] ?? '{}') as { call: string; error: { name: string; frames: string[] } };
  expect(logged).toMatchObject({ level: 'error', call: name, error: { name: 'TypeError' } });
  expect(logged.error.frames[0]).toContain('serve-contract.test.ts');
  expect(logLines[0]).not.toMatch(/Example|home/);
});

test("a handler's own refusal reaches the page unchanged", async () => {
  const refusal = failed(deskError('tooManyPages', { pages: 300, most: 60 }));
  expect(await serve(() => refusal).call('documents.open')).toEqual(refusal);
});

test('a checked reply reaches the page without what its form does not name', async () => {
  const answer = await serve(() => ok({ kind: 'new', hasKeyring: true, secret: 1 })).call('office.state');
  expect(answer).toEqual({ ok: true, value: { kind: 'new', hasKeyring: true } });
});

test('that somebody signed in asked for what is not theirs is told, at the door and behind it; of strangers nothing is', async () => {
  await serve(() => ok([]), office).call('accounts.list');
  await serve(() => failed(deskError('notAllowed')), office).call('documents.open');
  await serve(() => ok([]), null).call('accounts.list');
  await serve(() => ok([]), office).call('accounts.list', undefined, { senderFrame: null });
  expect(refusals).toEqual(['office accounts.list', 'office documents.open']);
});

test('an answer that comes after the office was locked, or when somebody else sits there, is held back', async () => {
  for (const later of [null, office]) {
    let actor: Actor | null = admin;
    const { call } = serve(
      () => {
        actor = later;
        return ok([]);
      },
      () => actor,
    );
    expect(await call('accounts.list')).toEqual({ ok: false, error: { code: 'locked', values: {} } });
  }
});
