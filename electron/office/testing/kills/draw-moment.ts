import type { Lot } from '../../../store/testing/lot.ts';
import type { KillMoment } from './kill-moment.ts';
import { UPKEEP } from './kill-moment.ts';
import type { Known } from './known-office.ts';
import { upkeepAct } from './upkeep-acts.ts';

/** Ending the program while a password is tried counts as a wrong one: after five there is a wait. */
const MOST_KILLED_SIGN_INS = 3;

type Situation = {
  readonly known: Known;
  readonly killedSignIns: number;
  /** Whether its database is still that of an older program. */
  readonly isOlder: boolean;
  readonly hasBackups: boolean;
  /** Whether there is one of which somebody holds the sheet. */
  readonly hasSheetOfBackup: boolean;
};

export function drawMoment(lot: Lot, situation: Situation): KillMoment {
  const { known, killedSignIns, isOlder, hasBackups, hasSheetOfBackup } = situation;
  if (isOlder) return { kind: 'updating', milliseconds: lot.fraction() * 250 };
  const isNew = !known.office.isFounded;
  if (killedSignIns < MOST_KILLED_SIGN_INS && lot.chance(isNew ? 0.5 : 0.12)) {
    return { kind: 'opening', milliseconds: lot.fraction() * (isNew ? 700 : 300) };
  }
  if (!isNew && lot.chance(0.1)) return { kind: 'repairing', milliseconds: lot.fraction() * 200 };
  if (hasSheetOfBackup && lot.chance(0.12)) {
    return { kind: 'restoring-elsewhere', milliseconds: lot.fraction() * 1_200 };
  }
  if (!hasBackups && !isNew && lot.chance(0.2)) return { kind: 'backed-up', milliseconds: lot.fraction() * 100 };
  if (hasBackups && lot.chance(0.3)) return { kind: 'restoring', milliseconds: lot.fraction() * 1_200 };
  const kind = lot.pick<'rotating' | 'backing-up'>(['rotating', 'backing-up', 'backing-up']);
  if (lot.chance(0.25) && upkeepAct(UPKEEP[kind], known) !== null) {
    return { kind, milliseconds: lot.fraction() * (kind === 'rotating' ? 500 : 1_500) };
  }
  if (lot.chance(0.4)) return { kind: 'acknowledged', acts: 1 + lot.below(8) };
  return { kind: 'working', milliseconds: lot.fraction() * 250 };
}
