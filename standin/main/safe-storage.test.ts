import { expect, onTestFinished, test } from 'vitest';
import { safeStorage } from './safe-storage.ts';

test('without a keyring nothing is sealed, with one it opens again', async () => {
  expect(safeStorage.isEncryptionAvailable()).toBe(false);
  expect(safeStorage.getSelectedStorageBackend()).toBe('basic_text');
  await expect(safeStorage.encryptStringAsync('key')).rejects.toThrow('Encryption is not available');
  process.env['STANDIN_KEYRING'] = 'gnome_libsecret';
  onTestFinished(() => void delete process.env['STANDIN_KEYRING']);
  const sealed = await safeStorage.encryptStringAsync('key');
  expect(sealed.toString('latin1')).not.toContain('key');
  expect(await safeStorage.decryptStringAsync(sealed)).toEqual({ result: 'key', shouldReEncrypt: false });
  expect(() => safeStorage.decryptString(Buffer.from('key'))).toThrow('does not appear to be encrypted');
});
