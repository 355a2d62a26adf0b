import { expect, test } from 'vitest';
import { openSystemKeyring } from './system-keyring.ts';
import type { SafeStorage } from './system-keyring.ts';

const secret = Uint8Array.from({ length: 32 }, (_, at) => at * 8);

/** Electron's safeStorage, as its documentation says it behaves; tests change what they are about. */
function createSafeStorage(change: Partial<SafeStorage> = {}): SafeStorage {
  return {
    isAsyncEncryptionAvailable: async () => true,
    getSelectedStorageBackend: () => 'gnome_libsecret',
    encryptStringAsync: async (plain) => Buffer.from(`wrapped ${[...plain].toReversed().join('')}`),
    decryptStringAsync: async (blob) => {
      const text = blob.toString();
      if (!text.startsWith('wrapped ')) throw new Error('Error while decrypting the ciphertext');
      return { result: [...text.slice(8)].toReversed().join(''), shouldReEncrypt: false };
    },
    ...change,
  };
}

const throws = async (): Promise<never> => {
  throw new Error('the keychain did not answer');
};

test.each([
  ['win32', 'dpapi'],
  ['darwin', 'keychain'],
  ['linux', 'gnome_libsecret'],
] as const)('on %s the keyring is called %s', async (platform, name) => {
  expect((await openSystemKeyring(createSafeStorage(), platform)).backend).toBe(name);
});

test('where there is no keyring it has no name, whatever the system', async () => {
  const none = createSafeStorage({ isAsyncEncryptionAvailable: async () => false });
  for (const platform of ['win32', 'darwin', 'linux'] as const) {
    expect((await openSystemKeyring(none, platform)).backend).toBeNull();
  }
  const silent = createSafeStorage({ isAsyncEncryptionAvailable: throws });
  expect((await openSystemKeyring(silent, 'linux')).backend).toBeNull();
});

test('what was wrapped is unwrapped, every byte of it, and the wish to be wrapped anew is told on', async () => {
  const keyring = await openSystemKeyring(createSafeStorage(), 'linux');
  const wrapped = await keyring.wrap(secret);
  expect(wrapped.ok && (await keyring.unwrap(wrapped.value))).toEqual({
    ok: true,
    value: { secret, shouldWrapAnew: false },
  });
  const before = createSafeStorage();
  const changed = createSafeStorage({
    decryptStringAsync: async (blob) => ({ ...(await before.decryptStringAsync(blob)), shouldReEncrypt: true }),
  });
  const anew = await openSystemKeyring(changed, 'darwin');
  expect(wrapped.ok && (await anew.unwrap(wrapped.value))).toMatchObject({ value: { shouldWrapAnew: true } });
});

test('a blob of another keyring is refused; a keyring that has gone or does not answer is unavailable; nothing is thrown', async () => {
  const keyring = await openSystemKeyring(createSafeStorage(), 'linux');
  const refused = { ok: false, error: { kind: 'refused' } };
  const unavailable = { ok: false, error: { kind: 'unavailable' } };
  expect(await keyring.unwrap(Buffer.from('from elsewhere'))).toEqual(refused);
  const failing = await openSystemKeyring(createSafeStorage({ encryptStringAsync: throws }), 'linux');
  expect(await failing.wrap(secret)).toEqual(unavailable);
  const none = createSafeStorage({ isAsyncEncryptionAvailable: async () => false });
  expect(await (await openSystemKeyring(none, 'linux')).unwrap(Buffer.from('wrapped x'))).toEqual(unavailable);
  const silent = createSafeStorage({ isAsyncEncryptionAvailable: throws });
  expect(await (await openSystemKeyring(silent, 'linux')).unwrap(Buffer.from('wrapped x'))).toEqual(unavailable);
});
