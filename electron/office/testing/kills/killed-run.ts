import { existsSync, readdirSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { databaseFilesIn } from '../../../store/database/database-files.ts';
import type { SystemKeeper } from '../../../store/keys/system-keeper.ts';
import type { StoreCall } from '../../../store/process/store-contract.ts';
import type { ForkedStore } from '../../../store/testing/fork-store-process.ts';
import type { Lot } from '../../../store/testing/lot.ts';
import { StoreClient } from '../../store-client.ts';
import type { Act, Scene } from './act.ts';
import { drawAct, found, signIn } from './acts.ts';
import type { Known } from './known-office.ts';
import { upkeepAct } from './upkeep-acts.ts';
import { OfficeNotAsItShouldBe } from './office-not-as-it-should-be.ts';

/** When the process is killed. */
export type Moment =
  /** Milliseconds after it was told to start: while it opens, is founded or somebody signs in. */
  | { readonly kind: 'opening'; readonly milliseconds: number }
  /** Milliseconds after the work began. */
  | { readonly kind: 'working'; readonly milliseconds: number }
  /** As soon as so many acts were acknowledged: what was acknowledged too early is not kept yet. */
  | { readonly kind: 'acknowledged'; readonly acts: number }
  /** Milliseconds after the copy before an update began to be made. */
  | { readonly kind: 'updating'; readonly milliseconds: number }
  /** Milliseconds after a new data key, or a backup, was asked for. */
  | { readonly kind: 'rotating' | 'backing-up'; readonly milliseconds: number };

/** What is asked first, to be killed in the middle of it. */
export const UPKEEP = { rotating: 'keys.rotate', 'backing-up': 'backup.make' } as const;

export type KilledRun = {
  readonly known: Known;
  readonly inHand: readonly Act[];
  /** The acts that were answered as done, by name. */
  readonly acknowledged: readonly StoreCall[];
  /** Whether it was killed before anybody was in. */
  readonly wasOutside: boolean;
  /** From its start until it said how the office stands, milliseconds; null where it was killed before. */
  readonly opened: number | null;
};

type Given = {
  readonly forked: ForkedStore;
  readonly folder: string;
  readonly keeper: SystemKeeper;
  readonly scene: Scene;
  readonly lot: Lot;
  readonly moment: Moment;
};

/** Lets a store process work, several acts in hand at once, until it is killed. Answers what is known of it then. */
export async function runUntilKilled({ forked, folder, keeper, scene, lot, moment }: Given): Promise<KilledRun> {
  const client = new StoreClient({
    start: () => forked.store,
    folder,
    keeper,
    onDied: () => undefined,
    onTimetables: () => undefined,
  });
  const inHand: Act[] = [];
  let known = scene.known;
  const acknowledged: StoreCall[] = [];
  let isKilled = false;
  let isOutside = true;
  let problem: string | null = null;

  const kill = (): void => {
    if (isKilled) return;
    isKilled = true;
    forked.store.kill();
  };
  /** What holds once everything in hand is done. */
  const expected = () => inHand.reduce((before, { apply }) => apply(before), known);
  const perform = async (act: Act): Promise<void> => {
    inHand.push(act);
    const answer = await client.ask(act.name, act.ask as never);
    if (answer.ok) {
      known = inHand.shift()?.apply(known) ?? known;
      if (isOutside) return;
      acknowledged.push(act.name);
      if (moment.kind === 'acknowledged' && acknowledged.length >= moment.acts) kill();
    } else if (answer.error.code !== 'storeDied' || !isKilled) {
      problem ??= `${act.name} was answered with ${answer.error.code}`;
      kill();
    }
  };

  const begun = performance.now();
  if (moment.kind === 'opening') void wait(moment.milliseconds).then(kill);
  if (moment.kind === 'updating') {
    const isOver = () => isKilled;
    void waitForNewFile(databaseFilesIn(folder).copies, isOver).then(() => wait(moment.milliseconds).then(kill));
  }
  const state = await client.ask('office.state', undefined);
  const opened = state.ok ? performance.now() - begun : null;
  if (state.ok && !isKilled) {
    const isRight = state.value.kind === (scene.known.office.isFounded ? 'locked' : 'new');
    if (!isRight) problem = `the store says ${JSON.stringify(state.value)}`;
    else await perform(state.value.kind === 'new' ? found : signIn(scene.known));
    isOutside = isKilled;
  }
  const isTimed = moment.kind === 'working' || moment.kind === 'rotating' || moment.kind === 'backing-up';
  if (isTimed) void wait(moment.milliseconds).then(kill);
  const toDo = firstOf(moment, known);
  const oneAfterTheOther = async (): Promise<void> => {
    while (!isKilled && problem === null) {
      await perform(toDo.shift() ?? drawAct(lot, { ...scene, known: expected() }));
    }
  };
  const atOnce = 1 + lot.below(4);
  if (!isOutside) await Promise.all(Array.from({ length: atOnce }, oneAfterTheOther));
  kill();
  const { complaint } = await forked.ended;
  if (problem !== null) throw new OfficeNotAsItShouldBe(`${problem} ${complaint}`);
  return { known, inHand, acknowledged, wasOutside: isOutside, opened };
}

async function waitForNewFile(folder: string, isOver: () => boolean): Promise<void> {
  const names = () => (existsSync(folder) ? readdirSync(folder) : []);
  const before = new Set(names());
  while (!isOver() && names().every((name) => before.has(name))) await wait(1);
}

function firstOf({ kind }: Moment, known: Known): Act[] {
  const act = kind === 'rotating' || kind === 'backing-up' ? upkeepAct(UPKEEP[kind], known) : null;
  return act === null ? [] : [act];
}
