import type { Result } from '../../../shared/result.ts';

/** `unavailable` may pass (a keyring that is not unlocked yet); `refused` does not: the blob is another keyring's. */
export type KeeperProblem = { readonly kind: 'unavailable' } | { readonly kind: 'refused' };

/**
 * The operating system's keyring, asked through the main process, where safeStorage lives. It never throws for what a
 * keyring can do to us.
 */
export type SystemKeeper = {
  /** Its name: dpapi, keychain, or what `getSelectedStorageBackend` says on Linux. Null where there is none. */
  readonly backend: string | null;
  wrap(secret: Uint8Array): Promise<Result<Uint8Array, KeeperProblem>>;
  /** The secret is the caller's to wipe. `shouldWrapAnew`: the keyring has changed its own key, and wants to be handed the secret once more. */
  unwrap(
    blob: Uint8Array,
  ): Promise<Result<{ readonly secret: Uint8Array; readonly shouldWrapAnew: boolean }, KeeperProblem>>;
};

/** The keyring's name if it keeps anything secret at all. `basic_text` encrypts with a password that is in Chromium's source. */
export function trustedBackend({ backend }: SystemKeeper): string | null {
  return backend === 'basic_text' || backend === 'unknown' ? null : backend;
}
