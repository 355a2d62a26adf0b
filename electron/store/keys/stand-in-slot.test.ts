import { expect, test } from 'vitest';
import { openSlot } from './key-slot.ts';
import { makeStandInSlot } from './stand-in-slot.ts';
import { buildOffice } from './testing/build-office.ts';

test('a stand-in is opened by no password, and asks for as much work and as many bytes as a person’s slot', async () => {
  const { keys, rows, tools } = await buildOffice();
  const standIn = makeStandInSlot(tools.policy);
  const secret = { kind: 'password', userId: 'nobody', password: '', systemSecret: keys.systemSecret } as const;
  expect(await openSlot(standIn, secret, tools.policy)).toEqual({ ok: false, error: { kind: 'wrong-secret' } });
  const persons = rows.slotOf('head');
  const costOf = (kdf: string) => ({ ...(JSON.parse(kdf) as object), salt: '' });
  expect(costOf(standIn.kdf)).toEqual(costOf(persons.kdf));
  expect(standIn.sealedPrivateKey.byteLength).toBe(persons.sealedPrivateKey.byteLength);
});
