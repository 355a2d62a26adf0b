import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { KdfPolicy } from '../../../store/keys/kdf-policy.ts';
import { createFakeKeyring } from '../../../store/keys/testing/fake-keyring.ts';
import { forkStoreProcess } from '../../../store/testing/fork-store-process.ts';
import type { ForkedStore } from '../../../store/testing/fork-store-process.ts';
import type { Lot } from '../../../store/testing/lot.ts';
import { createLot } from '../../../store/testing/lot.ts';
import type { Scene } from './act.ts';
import { upkeepAct } from './upkeep-acts.ts';
import { checkBackups } from './check-backups.ts';
import { checkAfterKill, emptyChain } from './check-after-kill.ts';
import { OfficeNotAsItShouldBe } from './office-not-as-it-should-be.ts';
import type { ChainSeen } from './check-after-kill.ts';
import { runUntilKilled, UPKEEP } from './killed-run.ts';
import type { KilledRun, Moment } from './killed-run.ts';
import { nothingYet } from './known-office.ts';
import { makeOlderOffice } from './older-office.ts';

/** An office with some hundred documents takes long to look through, so a new one is founded after so many kills. */
const KILLS_AN_OFFICE = 15;

/** How many offices come from an older program, whose database is updated when it is opened. */
const OLDER_OFFICES = 0.6;

/** Ending the program while a password is tried counts as a wrong one: after five there is a wait. */
const MOST_KILLED_SIGN_INS = 3;

export type Storm = {
  /** Where the offices lie; theirs to clear away who gave it, so that they are still there after one that went wrong. */
  readonly folder: string;
  readonly count: number;
  /**
   * Draws the acts, their sizes and the moments of the kills. How far the process has come by then is the machine's: the
   * same seed meets other moments every time.
   */
  readonly seed: number;
  /** The store's program and what its passwords cost. */
  readonly program?: string;
  readonly policy: KdfPolicy;
  readonly onKill?: (figures: Figures) => void;
};

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
  readonly during: Record<Moment['kind'], number>;
  /** Kills after which the database was found still to be updated. */
  notUpdated: number;
  /** Backups that were made, every one of them whole. */
  backups: number;
  /** The longest opening after a kill, milliseconds. */
  slowestOpening: number;
};

type Standing = Scene & {
  readonly folder: string;
  readonly chain: ChainSeen;
  /** The names of its backups. */
  readonly backups: ReadonlySet<string>;
  readonly kills: number;
  readonly killedSignIns: number;
  /** Whether its database is still that of an older program. */
  readonly isOlder: boolean;
};

/**
 * Kills store processes at moments drawn by lot and looks each time at what they left. Throws at the first kill after which
 * something acknowledged is missing or something is half there with the round to look at.
 */
export async function killAgainAndAgain({
  folder: parent,
  count,
  seed,
  program,
  policy,
  onKill,
}: Storm): Promise<Figures> {
  const keeper = createFakeKeyring();
  const figures: Figures = {
    ...{
      kills: 0,
      offices: 0,
      acknowledged: 0,
      interrupted: 0,
      done: 0,
      notDone: 0,
      notUpdated: 0,
      backups: 0,
      slowestOpening: 0,
    },
    byAct: {},
    during: { opening: 0, working: 0, acknowledged: 0, updating: 0, rotating: 0, 'backing-up': 0 },
  };
  const older = await makeOlderOffice(join(parent, 'older-office'), keeper, policy);
  const newOffice = (number: number): Standing => {
    figures.offices += 1;
    const folder = join(parent, `office-${number}`, 'office');
    const isOlder = older !== null && createLot(seed + number).chance(OLDER_OFFICES);
    if (isOlder) cpSync(older.folder, folder, { recursive: true });
    else mkdirSync(folder, { recursive: true });
    const holds = isOlder ? older : { known: nothingYet, userIds: {}, timetableIds: {} };
    return { ...holds, folder, chain: emptyChain, backups: new Set(), kills: 0, killedSignIns: 0, isOlder };
  };
  let standing = newOffice(1);
  // The next process starts up while what the last one left is looked at.
  let next = forkStoreProcess(program);
  try {
    for (let round = 0; round < count; round += 1) {
      const lot = createLot(seed * 1_000_003 + round);
      if (standing.kills >= KILLS_AN_OFFICE) {
        rmSync(dirname(standing.folder), { recursive: true, force: true });
        standing = newOffice(figures.offices + 1);
      }
      const forked: ForkedStore = next;
      const moment = drawMoment(lot, standing);
      const { folder } = standing;
      const running = runUntilKilled({ forked, folder, keeper, lot, moment, scene: standing });
      const run = await running.catch(inRound(round, seed, moment, folder));
      next = forkStoreProcess(program);
      const left = { folder, known: run.known, inHand: run.inHand, chain: standing.chain, keeper, policy };
      const checked = await checkAfterKill(left).catch(inRound(round, seed, moment, folder));
      const place = join(dirname(folder), 'backups');
      const backups = await checkBackups(place, standing.backups).catch(inRound(round, seed, moment, folder));
      figures.backups += [...backups].filter((name) => !standing.backups.has(name)).length;
      addUp(figures, run, checked.done);
      figures.during[moment.kind] += 1;
      figures.notUpdated += checked.isOlder ? 1 : 0;
      const killedSignIns = run.wasOutside ? standing.killedSignIns + (run.opened === null ? 0 : 1) : 0;
      standing = { ...standing, ...checked, backups, kills: standing.kills + 1, killedSignIns };
      onKill?.(figures);
    }
  } finally {
    next.store.kill();
  }
  return figures;
}

function drawMoment(lot: Lot, { known, killedSignIns, isOlder }: Standing): Moment {
  if (isOlder) return { kind: 'updating', milliseconds: lot.fraction() * 250 };
  const isNew = !known.office.isFounded;
  if (killedSignIns < MOST_KILLED_SIGN_INS && lot.chance(isNew ? 0.5 : 0.12)) {
    return { kind: 'opening', milliseconds: lot.fraction() * (isNew ? 700 : 300) };
  }
  const kind = lot.pick<'rotating' | 'backing-up'>(['rotating', 'backing-up', 'backing-up']);
  if (lot.chance(0.25) && upkeepAct(UPKEEP[kind], known) !== null) {
    return { kind, milliseconds: lot.fraction() * (kind === 'rotating' ? 500 : 1_500) };
  }
  if (lot.chance(0.4)) return { kind: 'acknowledged', acts: 1 + lot.below(8) };
  return { kind: 'working', milliseconds: lot.fraction() * 250 };
}

function addUp(figures: Figures, run: KilledRun, done: number): void {
  figures.kills += 1;
  figures.acknowledged += run.acknowledged.length;
  for (const name of run.acknowledged) figures.byAct[name] = (figures.byAct[name] ?? 0) + 1;
  figures.interrupted += run.inHand.length > 0 ? 1 : 0;
  figures.done += done;
  figures.notDone += run.inHand.length - done;
  figures.slowestOpening = Math.max(figures.slowestOpening, run.opened ?? 0);
}

function inRound(round: number, seed: number, moment: Moment, folder: string) {
  return (error: unknown): never => {
    if (!(error instanceof OfficeNotAsItShouldBe)) throw error;
    const where = `kill ${round + 1} of seed ${seed}, ${JSON.stringify(moment)}, files in ${folder}`;
    throw new OfficeNotAsItShouldBe(`${where}: ${error.message}`, { cause: error });
  };
}
