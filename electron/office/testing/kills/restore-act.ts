import type { Lot } from '../../../store/testing/lot.ts';
import type { Act, Scene } from './act.ts';
import { act } from './act.ts';
import { withoutGone } from './erasure-acts.ts';
import type { ChainSeen, Known } from './known-office.ts';

/** A backup that lies in its place, and the office as it is in there. */
export type KnownBackup = { readonly path: string; readonly known: Known; readonly chain: ChainSeen };

/** One of the backups takes the place of everything, but what was erased stays erased. Nobody is in afterwards. */
export function restore(lot: Lot, { known, backups }: Scene): Act | null {
  const { path, known: saved, chain } = backups[lot.below(backups.length)] ?? {};
  if (known.door !== 'in' || path === undefined || saved?.code == null || chain === undefined) return null;
  const ask = { backup: path, code: saved.code, mayGoWithoutKeyring: false };
  return act('restore.begin', ask, ({ gone }) => {
    const office = { ...saved.office, restores: saved.office.restores + 1 };
    return withoutGone({ ...saved, office, gone, door: 'out', chainFrom: chain });
  });
}
