import type { z } from 'zod';
import { storeContract } from '../../../store/process/store-contract.ts';
import type { StoreCall } from '../../../store/process/store-contract.ts';
import type { Act } from './act.ts';
import { HEAD } from './head.ts';
import type { Known } from './known-office.ts';

/** A new data key, a backup: what changes nothing of the papers themselves. */
export type Upkeep = 'keys.rotate' | 'backup.make';

/** Null where the store has no such call, or wants something else of it. */
export function upkeepAct(upkeep: Upkeep, known: Known): Act | null {
  // Before keys change, whoever sits there proves to be who signed in.
  const ask = upkeep === 'backup.make' ? undefined : { password: known.passwords[HEAD.loginName] ?? '' };
  const calls: Readonly<Record<string, { readonly ask: z.ZodType }>> = storeContract;
  if (calls[upkeep]?.ask.safeParse(ask).success !== true) return null;
  return { name: upkeep as StoreCall, ask, apply: (before) => before };
}
