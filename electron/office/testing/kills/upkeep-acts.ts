import { storeContract } from '../../../store/process/store-contract.ts';
import type { StoreCall } from '../../../store/process/store-contract.ts';
import type { Act } from './act.ts';
import { HEAD } from './head.ts';
import type { Known } from './known-office.ts';

/** A new data key, a new recovery code, a backup: what changes nothing of the papers themselves. */
export type Upkeep = 'keys.rotate' | 'session.renewRecoveryCode' | 'backup.make';

/** Null where the store has no such call. */
export function upkeepAct(upkeep: Upkeep, known: Known): Act | null {
  if (!isStoreCall(upkeep)) return null;
  // Before keys change, whoever sits there proves to be who signed in.
  const password = known.passwords[HEAD.loginName] ?? '';
  return { name: upkeep, ask: upkeep === 'backup.make' ? undefined : { password }, apply: (before) => before };
}

function isStoreCall(name: string): name is StoreCall {
  return name in storeContract;
}
