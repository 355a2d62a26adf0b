import { failed, ok } from '../../shared/result.ts';
import type { SystemKeeper } from '../store/keys/system-keeper.ts';

/** The part of Electron's safeStorage that is used here. */
export type SafeStorage = {
  isAsyncEncryptionAvailable(): Promise<boolean>;
  getSelectedStorageBackend?(): string;
  encryptStringAsync(plain: string): Promise<Uint8Array>;
  decryptStringAsync(blob: Buffer): Promise<{ readonly result: string; readonly shouldReEncrypt: boolean }>;
};

/** The operating system's keyring through safeStorage: DPAPI on Windows, the keychain on a Mac, what the desktop has on Linux. */
export async function openSystemKeyring(safeStorage: SafeStorage, platform: NodeJS.Platform): Promise<SystemKeeper> {
  return {
    backend: await backendOf(safeStorage, platform),
    async wrap(secret) {
      try {
        // It takes text only.
        return ok(new Uint8Array(await safeStorage.encryptStringAsync(Buffer.from(secret).toString('base64'))));
      } catch {
        return failed({ kind: 'unavailable' });
      }
    },
    async unwrap(blob) {
      if (!(await isAvailable(safeStorage))) return failed({ kind: 'unavailable' });
      try {
        const { result, shouldReEncrypt } = await safeStorage.decryptStringAsync(Buffer.from(blob));
        return ok({ secret: new Uint8Array(Buffer.from(result, 'base64')), shouldWrapAnew: shouldReEncrypt });
      } catch {
        // The keyring is there and does not know this blob: it is another one, or was set up anew.
        return failed({ kind: 'refused' });
      }
    },
  };
}

async function backendOf(safeStorage: SafeStorage, platform: NodeJS.Platform): Promise<string | null> {
  if (!(await isAvailable(safeStorage))) return null;
  if (platform === 'win32') return 'dpapi';
  if (platform === 'darwin') return 'keychain';
  return safeStorage.getSelectedStorageBackend?.() ?? null;
}

/** One that fails when asked whether it is there is not there for us: the recovery code is. */
function isAvailable(safeStorage: SafeStorage): Promise<boolean> {
  return safeStorage.isAsyncEncryptionAvailable().catch(() => false);
}
