import { createSecretKey, randomBytes } from 'node:crypto';
import { failed, ok } from '../../../../shared/result.ts';
import { openPayload, sealPayload } from '../sealed-payload.ts';
import type { KeeperProblem, SystemKeeper } from '../system-keeper.ts';

const place = { purpose: 'fake keyring', table: '', rowId: '', keyId: '' };

type FakeKeyring = SystemKeeper & {
  /** What it does when asked; at first it works. */
  mood: 'works' | 'unavailable' | 'gives back another' | 'wants to wrap anew';
};

/** A computer's keyring with a key of its own: what another one wrapped it does not open. */
export function createFakeKeyring(backend: string | null = 'dpapi'): FakeKeyring {
  const key = createSecretKey(randomBytes(32));
  const unavailable: KeeperProblem = { kind: 'unavailable' };
  const keyring: FakeKeyring = {
    backend,
    mood: 'works',
    wrap: (secret) =>
      Promise.resolve(keyring.mood === 'unavailable' ? failed(unavailable) : ok(sealPayload(key, secret, place))),
    unwrap(blob) {
      if (keyring.mood === 'unavailable') return Promise.resolve(failed(unavailable));
      const opened = openPayload(key, blob, place);
      if (!opened.ok) return Promise.resolve(failed({ kind: 'refused' }));
      const secret = keyring.mood === 'gives back another' ? randomBytes(32) : opened.value;
      return Promise.resolve(ok({ secret, shouldWrapAnew: keyring.mood === 'wants to wrap anew' }));
    },
  };
  return keyring;
}
