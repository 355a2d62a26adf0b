import type { Lot } from '../../../store/testing/lot.ts';
import type { Act, Scene } from './act.ts';
import { act } from './act.ts';
import { withoutGone } from './erasure-acts.ts';

/** One of the backups takes the place of everything, but what was erased stays erased. Nobody is in afterwards. */
export function restore(lot: Lot, { known, backups }: Scene): Act | null {
  const backup = backups[lot.below(backups.length)];
  if (known.door !== 'in' || backup === undefined) return null;
  const { path, known: saved, chain } = backup;
  // Killed before it was told.
  if (saved.code === null) return null;
  const ask = { backup: path, code: saved.code, mayGoWithoutKeyring: false };
  return act('restore.begin', ask, ({ gone }) => {
    const office = { ...saved.office, restores: saved.office.restores + 1 };
    return withoutGone({ ...saved, office, gone, door: 'out', chainFrom: chain });
  });
}
