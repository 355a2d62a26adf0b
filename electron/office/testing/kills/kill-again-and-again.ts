import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Erasure } from '../../../store/erasure/erasure-lines.ts';
import type { KdfPolicy } from '../../../store/keys/kdf-policy.ts';
import { createFakeKeyring } from '../../../store/keys/testing/fake-keyring.ts';
import { forkStoreProcess } from '../../../store/testing/fork-store-process.ts';
import type { ForkedStore } from '../../../store/testing/fork-store-process.ts';
import { createLot } from '../../../store/testing/lot.ts';
import type { Scene } from './act.ts';
import { checkAfterKill, emptyChain } from './check-after-kill.ts';
import type { ChainSeen, Known } from './known-office.ts';
import { checkBackups } from './check-backups.ts';
import { drawMoment } from './draw-moment.ts';
import { addUp, addUpBeside, noFigures } from './kill-figures.ts';
import type { Figures } from './kill-figures.ts';
import type { WrappedKeys } from './left-of-erased.ts';
import { killBeside } from './kill-beside.ts';
import { isBeside } from './kill-moment.ts';
import type { KillMoment } from './kill-moment.ts';
import { runUntilKilled } from './killed-run.ts';
import type { KilledRun } from './killed-run.ts';
import { nothingYet } from './known-office.ts';
import { OfficeNotAsItShouldBe } from './office-not-as-it-should-be.ts';
import { makeOlderOffice } from './older-office.ts';

/** An office with some hundred documents takes long to look through, so a new one is founded after so many kills. */
const KILLS_AN_OFFICE = 15;

/** How many offices come from an older program, whose database is updated when it is opened. */
const OLDER_OFFICES = 0.6;

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

type Standing = Scene & {
  readonly folder: string;
  readonly chain: ChainSeen;
  readonly keys: WrappedKeys;
  readonly unsettled: readonly string[];
  readonly erasures: readonly Erasure[];
  readonly kills: number;
  readonly killedSignIns: number;
  /** Whether its database is still that of an older program. */
  readonly isOlder: boolean;
};

/**
 * Kills store processes at moments drawn by lot and looks each time at what they left. Throws at the first kill after which
 * something acknowledged is missing or something is half there, with the round to look at.
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
  const figures = noFigures();
  const older = await makeOlderOffice(join(parent, 'older-office'), keeper, policy);
  const newOffice = (number: number): Standing => {
    figures.offices += 1;
    const folder = join(parent, `office-${number}`, 'office');
    const isOlder = older !== null && createLot(seed + number).chance(OLDER_OFFICES);
    if (isOlder) cpSync(older.folder, folder, { recursive: true });
    else mkdirSync(folder, { recursive: true });
    const holds = isOlder ? older : { known: nothingYet, userIds: {}, timetableIds: {}, backups: [] };
    return {
      ...holds,
      folder,
      chain: emptyChain,
      keys: {},
      unsettled: [],
      erasures: [],
      kills: 0,
      killedSignIns: 0,
      isOlder,
    };
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
      const withSheet = standing.backups.filter(({ known }) => known.code !== null);
      const has = { hasBackups: standing.backups.length > 0, hasSheetOfBackup: withSheet.length > 0 };
      const moment = drawMoment(lot, { ...standing, ...has });
      const { folder } = standing;
      if (isBeside(moment)) {
        const killing = killBeside({ ...standing, forked, program, keeper, policy, lot, moment, withSheet });
        const left = await killing.catch(inRound(round, seed, moment, dirname(folder)));
        next = forkStoreProcess(program);
        addUpBeside(figures, moment, left);
        standing = { ...standing, kills: standing.kills + 1 };
        onKill?.(figures);
        continue;
      }
      const running = runUntilKilled({ forked, folder, keeper, lot, moment, scene: standing });
      const run = await running.catch(inRound(round, seed, moment, folder));
      next = forkStoreProcess(program);
      const { chain, keys } = standing;
      const unsettled = run.opened === null ? standing.unsettled : [];
      const left = { folder, known: run.known, inHand: run.inHand, chain, keys, unsettled, keeper, policy };
      const checked = await checkAfterKill(left).catch(inRound(round, seed, moment, folder));
      const place = join(dirname(folder), 'backups');
      const backups = await checkBackups({
        ...{ place, before: standing.backups, keeper, policy, erasures: checked.erasures },
        ...{ history: [...run.history, ...stepsInHand(run), checked.known], gone: checked.known.gone },
      }).catch(inRound(round, seed, moment, folder));
      const backupsMade = backups.filter((backup) => !standing.backups.includes(backup)).length;
      addUp(figures, { run, checked, moment, backupsMade });
      const killedSignIns = run.wasOutside ? standing.killedSignIns + (run.opened === null ? 0 : 1) : 0;
      standing = { ...standing, ...checked, backups, kills: standing.kills + 1, killedSignIns };
      onKill?.(figures);
    }
  } finally {
    next.store.kill();
  }
  return figures;
}

/** What held after each of the acts whose answers never came: a backup that one of them made is of one of these moments. */
function stepsInHand({ known, inHand }: KilledRun): readonly Known[] {
  return inHand.map((_act, last) => inHand.slice(0, last + 1).reduce((before, { apply }) => apply(before), known));
}

function inRound(round: number, seed: number, moment: KillMoment, folder: string) {
  return (error: unknown): never => {
    if (!(error instanceof OfficeNotAsItShouldBe)) throw error;
    const where = `kill ${round + 1} of seed ${seed}, ${JSON.stringify(moment)}, files in ${folder}`;
    throw new OfficeNotAsItShouldBe(`${where}: ${error.message}`, { cause: error });
  };
}
