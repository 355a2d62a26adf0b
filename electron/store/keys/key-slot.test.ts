import { expect, test } from 'vitest';
import { makeDataKey } from './data-key.ts';
import { makeSlot, openSlot } from './key-slot.ts';
import type { SlotSecret } from './key-slot.ts';
import { officeKdfPolicy } from './kdf-policy.ts';
import { makeSystemSecret } from './system-secret.ts';
import { cheapKdfPolicy, valueOf } from './testing/build-office.ts';

const dataKey = makeDataKey();
const about = { slotId: 's1', createdAt: 1, policy: cheapKdfPolicy };
const head = { kind: 'password', userId: 'head', password: 'Lindenhof 12', systemSecret: makeSystemSecret() } as const;

test('the right password opens nothing without this computer’s half of it', async () => {
  const slot = await makeSlot(dataKey, head, about);
  expect(valueOf(await openSlot(slot, head, cheapKdfPolicy)).id).toBe(dataKey.id);
  const thief = { ...head, systemSecret: makeSystemSecret() };
  expect(await openSlot(slot, thief, cheapKdfPolicy)).toEqual({ ok: false, error: { kind: 'wrong-secret' } });
});

test('a recovery code is not a password, nor is somebody else’s password, though the words be the same', async () => {
  const slot = await makeSlot(dataKey, head, about);
  const others: SlotSecret[] = [
    { kind: 'recovery', userId: null, code: head.password },
    { ...head, userId: 'office' },
  ];
  for (const secret of others) expect((await openSlot(slot, secret, cheapKdfPolicy)).ok).toBe(false);
});

test('two people with the same password have nothing in common in their slots', async () => {
  const one = await makeSlot(dataKey, head, about);
  const other = await makeSlot(dataKey, { ...head, userId: 'office' }, { ...about, slotId: 's2' });
  expect(other.kdf).not.toBe(one.kdf);
  const mixed = { ...other, sealedPrivateKey: one.sealedPrivateKey };
  expect((await openSlot(mixed, { ...head, userId: 'office' }, cheapKdfPolicy)).ok).toBe(false);
});

test('at what a guess costs in an office, a slot is made and opened', async () => {
  const slot = await makeSlot(dataKey, head, { ...about, policy: officeKdfPolicy });
  expect(valueOf(await openSlot(slot, head, officeKdfPolicy)).id).toBe(dataKey.id);
});
