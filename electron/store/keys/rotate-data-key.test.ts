import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { addPasswordSlot } from './change-slots.ts';
import { makeSlot } from './key-slot.ts';
import { openWithPassword } from './open-ladder.ts';
import { makeDataKey } from './data-key.ts';
import { makeRecordKey, unwrapRecordKey } from './record-keys.ts';
import { openWithRecoveryCode } from './recover-ladder.ts';
import { rotateDataKey } from './rotate-data-key.ts';
import { openPayload, sealPayload } from './sealed-payload.ts';
import { openSystemSecret } from './system-secret.ts';
import { buildOffice, valueOf } from './testing/build-office.ts';

const place = { purpose: 'title', table: 'timetables', rowId: 'r1', keyId: 'k1' };

/** An office of three people and twenty documents, each sealed under its own key. */
async function buildBusyOffice() {
  const office = await buildOffice();
  const { rows, keys, tools } = office;
  for (const [userId, password] of [
    ['office', 'Amsel'],
    ['teacher', 'Drossel'],
  ] as const) {
    rows.write(await addPasswordSlot(keys, { userId, password, slots: rows.slots }, tools));
  }
  const documents = Array.from({ length: 20 }, (_, at) => {
    const record = { keyId: randomUUID(), subjectKind: 'document', subjectId: `d${at}`, createdAt: 1 } as const;
    const { row, key } = makeRecordKey(keys.dataKey, record);
    rows.recordKeys.push(row);
    return { keyId: row.keyId, sealed: sealPayload(key, Buffer.from(`title ${at}`), place) };
  });
  return { ...office, documents };
}

test('after a rotation every password and the printed code lead to the new data key', async () => {
  const { rows, keys, keeper, tools, recoveryCode } = await buildBusyOffice();
  const rotation = valueOf(rotateDataKey(keys, rows));
  expect(rotation.change.underDataKey).toBe(keys.dataKey.id);
  rows.write(rotation.change);
  for (const [userId, password] of [
    ['head', 'Lindenhof 12'],
    ['office', 'Amsel'],
    ['teacher', 'Drossel'],
  ] as const) {
    const given = { slot: rows.slotOf(userId), password, keyring: rows.keyring, keeper };
    const signedIn = valueOf(await openWithPassword(given, tools));
    expect(signedIn.keys.dataKey.root.equals(rotation.keys.dataKey.root)).toBe(true);
  }
  const given = { slots: [rows.recoverySlot()], typed: recoveryCode, keyring: rows.keyring, keeper };
  expect(valueOf(await openWithRecoveryCode(given, tools)).keys.dataKey.id).toBe(rotation.keys.dataKey.id);
});

test('after a rotation documents open as before, and the old data key opens nothing that was written', async () => {
  const { rows, keys, documents } = await buildBusyOffice();
  const rotation = valueOf(rotateDataKey(keys, rows));
  rows.write(rotation.change);
  expect(rotation.keys.dataKey.id).not.toBe(keys.dataKey.id);
  for (const [at, document] of documents.entries()) {
    const row = rows.recordKeys.find(({ keyId }) => keyId === document.keyId)!;
    const key = valueOf(unwrapRecordKey(rotation.keys.dataKey, row));
    expect(Buffer.from(valueOf(openPayload(key, document.sealed, place))).toString()).toBe(`title ${at}`);
    expect(unwrapRecordKey(keys.dataKey, row).ok).toBe(false);
  }
  expect(openSystemSecret(keys.dataKey, rows.keyring).ok).toBe(false);
  expect(rotateDataKey(keys, rows)).toMatchObject({ ok: false });
});

test('an old copy of a slot no longer lets anybody in', async () => {
  const { rows, keys, keeper, tools } = await buildBusyOffice();
  const oldSlot = rows.slotOf('teacher');
  rows.write(valueOf(rotateDataKey(keys, rows)).change);
  const given = { slot: oldSlot, password: 'Drossel', keyring: rows.keyring, keeper };
  expect(await openWithPassword(given, tools)).toMatchObject({ error: { kind: 'damaged' } });
});

test('what was computed before a rotation names the data key it was made under', async () => {
  const { rows, keys, tools } = await buildBusyOffice();
  const late = await addPasswordSlot(keys, { userId: 'late', password: 'x', slots: rows.slots }, tools);
  const rotation = valueOf(rotateDataKey(keys, rows));
  expect(late.underDataKey).not.toBe(rotation.keys.dataKey.id);
});

test('rows that do not open stop a rotation, all of them named, and nothing is to be written', async () => {
  const { rows, keys } = await buildBusyOffice();
  const [first, second] = [rows.recordKeys[3]!, rows.recordKeys[7]!];
  rows.recordKeys[3] = { ...first, wrapped: second.wrapped };
  rows.recordKeys[7] = { ...second, wrapped: first.wrapped };
  expect(rotateDataKey(keys, rows)).toEqual({
    ok: false,
    error: {
      kind: 'rotation-stopped',
      damaged: [first, second].map(({ keyId }) => ({ kind: 'damaged', table: 'record_keys', rowId: keyId })),
    },
  });
});

test('a slot that somebody put into the file is not given the next data key', async () => {
  const { rows, keys, tools } = await buildBusyOffice();
  const about = { slotId: 'planted', createdAt: 1, policy: tools.policy };
  const planted = await makeSlot(makeDataKey(), { kind: 'recovery', userId: null, code: 'mine' }, about);
  rows.slots.push(planted);
  expect(rotateDataKey(keys, rows)).toMatchObject({ error: { damaged: [{ table: 'key_slots', rowId: 'planted' }] } });
  rows.slots.pop();
  const head = rows.slotOf('head');
  rows.slots = rows.slots.map((slot) => (slot === head ? { ...head, publicKey: planted.publicKey } : slot));
  expect(rotateDataKey(keys, rows)).toMatchObject({ error: { damaged: [{ rowId: head.slotId }] } });
});
