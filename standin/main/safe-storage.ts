import { createCipheriv, createDecipheriv, pbkdf2Sync } from 'node:crypto';
import { refuseUnknown } from '../refuse-unknown.ts';

// What Chromium's `basic_text` really does: a fixed key that anyone knows, so that it keeps no secret.
const MARK = Buffer.from('v10');
const KEY = pbkdf2Sync('peanuts', 'saltysalt', 1, 16, 'sha1');
const START = Buffer.alloc(16, ' ');

let plainTextAllowed = false;

type Backend = 'basic_text' | 'gnome_libsecret' | 'kwallet6';

/** STANDIN_KEYRING names the keyring of the machine being played; without one Linux has none. */
function backend(): Backend {
  return (process.env['STANDIN_KEYRING'] as Backend | undefined) ?? 'basic_text';
}

function isAvailable(): boolean {
  return plainTextAllowed || backend() !== 'basic_text';
}

function seal(text: string): Buffer {
  if (!isAvailable()) throw new Error('Error while encrypting the text provided. Encryption is not available.');
  const cipher = createCipheriv('aes-128-cbc', KEY, START);
  return Buffer.concat([MARK, cipher.update(text, 'utf8'), cipher.final()]);
}

function open(sealed: Buffer): string {
  if (!isAvailable()) throw new Error('Error while decrypting the ciphertext provided. Decryption is not available.');
  if (!sealed.subarray(0, MARK.length).equals(MARK)) throw new Error('Ciphertext does not appear to be encrypted.');
  const decipher = createDecipheriv('aes-128-cbc', KEY, START);
  return Buffer.concat([decipher.update(sealed.subarray(MARK.length)), decipher.final()]).toString('utf8');
}

export const safeStorage = refuseUnknown(
  {
    isEncryptionAvailable: isAvailable,
    isAsyncEncryptionAvailable: async () => isAvailable(),
    getSelectedStorageBackend: backend,
    setUsePlainTextEncryption: (allowed: boolean) => void (plainTextAllowed = allowed),
    encryptString: seal,
    decryptString: open,
    encryptStringAsync: async (text: string) => seal(text),
    decryptStringAsync: async (sealed: Buffer) => ({ result: open(sealed), shouldReEncrypt: false }),
  },
  'safeStorage',
);
