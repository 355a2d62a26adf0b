import type { StoreCall } from '../../../store/process/store-contract.ts';
import type { Checked } from './check-after-kill.ts';
import type { KillMoment } from './kill-moment.ts';
import type { KilledRun } from './killed-run.ts';

export type Figures = {
  kills: number;
  offices: number;
  /** Acts that were answered as done, and all of them found. */
  acknowledged: number;
  readonly byAct: Record<string, number>;
  /** Kills with something in hand, and of those acts how many were found done and how many not at all. */
  interrupted: number;
  done: number;
  notDone: number;
  /** Kills by what was going on. */
  readonly during: Record<KillMoment['kind'], number>;
  /** Kills of a restore elsewhere and of a repair, by what they left. */
  readonly beside: Record<string, number>;
  /** Kills after which the database was found still to be updated. */
  notUpdated: number;
  /** Backups that were made, every one of them whole. */
  backups: number;
  /** The longest opening after a kill, milliseconds. */
  slowestOpening: number;
};

export function noFigures(): Figures {
  return {
    ...{ kills: 0, offices: 0, acknowledged: 0, byAct: {}, interrupted: 0, done: 0, notDone: 0 },
    during: {
      opening: 0,
      working: 0,
      acknowledged: 0,
      updating: 0,
      rotating: 0,
      'backing-up': 0,
      'backed-up': 0,
      restoring: 0,
      'restoring-elsewhere': 0,
      repairing: 0,
    },
    ...{ beside: {}, notUpdated: 0, backups: 0, slowestOpening: 0 },
  };
}

type Kill = {
  readonly run: KilledRun;
  readonly checked: Checked;
  readonly moment: KillMoment;
  readonly backupsMade: number;
};

export function addUp(figures: Figures, { run, checked, moment, backupsMade }: Kill): void {
  figures.kills += 1;
  figures.acknowledged += run.acknowledged.length;
  for (const name of run.acknowledged) figures.byAct[name] = (figures.byAct[name] ?? 0) + 1;
  figures.interrupted += run.inHand.length > 0 ? 1 : 0;
  figures.done += checked.done;
  figures.notDone += run.inHand.length - checked.done;
  figures.during[moment.kind] += 1;
  figures.notUpdated += checked.isOlder ? 1 : 0;
  figures.backups += backupsMade;
  figures.slowestOpening = Math.max(figures.slowestOpening, run.opened ?? 0);
}

export function addUpBeside(figures: Figures, { kind }: KillMoment, left: string): void {
  figures.kills += 1;
  figures.during[kind] += 1;
  const name = `${kind}, ${left}`;
  figures.beside[name] = (figures.beside[name] ?? 0) + 1;
}

/** What a long storm is there for beside documents: each of them has to have been acknowledged in it. */
const SIDE_ACTS: readonly StoreCall[] = ['keys.rotate', 'backup.make', 'restore.goBack', 'bin.erase', 'person.erase'];

/** The kinds of kills and of acts of which there was none: of them a storm in which all was well has shown nothing. */
export function whatNeverHappened({ during, byAct, backups }: Figures): string[] {
  const kinds = Object.entries(during).filter(([, kills]) => kills === 0);
  return [
    ...kinds.map(([kind]) => `killed ${kind}`),
    ...SIDE_ACTS.filter((name) => (byAct[name] ?? 0) === 0),
    ...(backups === 0 ? ['backups made'] : []),
  ];
}
