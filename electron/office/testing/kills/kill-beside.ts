import { dirname, join } from 'node:path';
import { invariant } from '../../../../shared/invariant.ts';
import type { Erasure } from '../../../store/erasure/erasure-lines.ts';
import type { KdfPolicy } from '../../../store/keys/kdf-policy.ts';
import type { SystemKeeper } from '../../../store/keys/system-keeper.ts';
import type { ForkedStore } from '../../../store/testing/fork-store-process.ts';
import type { Lot } from '../../../store/testing/lot.ts';
import { killRestoreElsewhere } from './kill-elsewhere.ts';
import type { SideMoment } from './kill-moment.ts';
import { killRepair } from './kill-repair.ts';
import type { Known, KnownBackup } from './known-office.ts';

type Given = {
  readonly forked: ForkedStore;
  readonly program: string | undefined;
  readonly folder: string;
  readonly keeper: SystemKeeper;
  readonly policy: KdfPolicy;
  readonly lot: Lot;
  readonly moment: SideMoment;
  readonly known: Known;
  readonly erasures: readonly Erasure[];
  /** The backups of which somebody holds the sheet. */
  readonly withSheet: readonly KnownBackup[];
};

/** A kill in a folder beside the office's, which stays as the last kill has left it. Answers what was found. */
export function killBeside({ folder, moment, known, withSheet, ...given }: Given): Promise<string> {
  const { milliseconds } = moment;
  const parent = join(dirname(folder), 'beside');
  if (moment.kind === 'repairing') return killRepair({ ...given, office: folder, parent, milliseconds });
  const backup = withSheet[given.lot.below(withSheet.length)];
  invariant(backup !== undefined, 'a restore elsewhere is of a backup that is there');
  return killRestoreElsewhere({ ...given, parent, milliseconds, backup, gone: known.gone });
}
