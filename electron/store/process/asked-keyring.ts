import { failed, ok } from '../../../shared/result.ts';
import type { KeeperProblem, SystemKeeper } from '../keys/system-keeper.ts';
import type { FromStore, KeyringAnswer } from './store-messages.ts';

/** The keyring as the store process has it: by asking main, where Electron's safeStorage lives. */
export function createAskedKeyring(backend: string | null, post: (message: FromStore) => void) {
  const waiting = new Map<number, (answer: KeyringAnswer) => void>();
  let last = 0;
  const ask = (act: 'wrap' | 'unwrap', bytes: Uint8Array): Promise<KeyringAnswer> =>
    new Promise((resolve) => {
      waiting.set((last += 1), resolve);
      post({ kind: 'ask-keyring', number: last, act, bytes });
    });
  const keeper: SystemKeeper = {
    backend,
    async wrap(secret) {
      const answer = await ask('wrap', secret);
      return answer.ok ? ok(answer.bytes) : failed<KeeperProblem>(answer.error);
    },
    async unwrap(blob) {
      const answer = await ask('unwrap', blob);
      if (!answer.ok) return failed<KeeperProblem>(answer.error);
      return ok({ secret: answer.bytes, shouldWrapAnew: answer.shouldWrapAnew });
    },
  };
  return {
    keeper,
    answer(number: number, answer: KeyringAnswer): void {
      waiting.get(number)?.(answer);
      waiting.delete(number);
    },
  };
}
