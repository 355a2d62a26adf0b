import { ok } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';
import { keyChange } from './key-change.ts';
import type { LadderTools, UnlockedKeys } from './key-change.ts';
import type { KeyChange } from './rows.ts';
import type { SystemKeeper } from './system-keeper.ts';
import { keepWithKeyring, keepWithoutKeyring } from './system-secret.ts';

/** Hands the system secret to this computer's keyring: it has one now, or has another. Every password goes on working. */
export async function handToKeyring(
  keys: UnlockedKeys,
  keeper: SystemKeeper,
  tools: LadderTools,
): Promise<Result<KeyChange, { readonly kind: 'keyring-unavailable' }>> {
  const kept = await keepWithKeyring(keys, keeper, tools.now());
  return kept.ok ? ok(keyChange(keys.dataKey, { putKeyring: kept.value })) : kept;
}

/** What the office may choose where there is no keyring, and is asked before: passwords alone. Every password goes on working. */
export function goOnWithoutKeyring(keys: UnlockedKeys, tools: LadderTools): KeyChange {
  return keyChange(keys.dataKey, { putKeyring: keepWithoutKeyring(keys, tools.now()) });
}
