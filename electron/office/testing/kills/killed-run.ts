import { existsSync, readdirSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { numberOfBackup } from '../../../store/backup/backup-names.ts';
import { usualPlace } from '../../../store/backup/backup-rule.ts';
import { databaseFilesIn } from '../../../store/database/database-files.ts';
import type { SystemKeeper } from '../../../store/keys/system-keeper.ts';
import type { StoreCall } from '../../../store/process/store-contract.ts';
import type { ForkedStore } from '../../../store/testing/fork-store-process.ts';
import type { Lot } from '../../../store/testing/lot.ts';
import { StoreClient } from '../../store-client.ts';
import type { Act, Scene } from './act.ts';
import { drawAct, found, signIn } from './acts.ts';
import type { KillMoment } from './kill-moment.ts';
import { restore } from './restore-act.ts';
import { UPKEEP } from './kill-moment.ts';
import type { Known } from './known-office.ts';
import { OfficeNotAsItShouldBe } from './office-not-as-it-should-be.ts';
import { upkeepAct } from './upkeep-acts.ts';

/** Where it takes longer, it is killed all the same: milliseconds. */
const LONGEST_BACKUP = 5_000;

export type KilledRun = {
  readonly known: Known;
  /** What held from the beginning on, after one act and the next. */
  readonly history: readonly Known[];
  /** What was asked and not answered, in order. */
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
  readonly moment: KillMoment;
};

/** Lets a store process work, several acts in hand at once, until it is killed. Answers what is known of it then. */
export async function runUntilKilled(given: Given): Promise<KilledRun> {
  const { scene, lot, moment, forked } = given;
  const run = new Run(given);
  const opened = await run.open();
  if (opened !== null) await run.perform(scene.known.office.isFounded ? signIn(scene.known) : found);
  const wasOutside = run.isOver;
  if (!wasOutside) await run.work(firstOf(lot, moment, { ...scene, known: run.known }), 1 + lot.below(4));
  run.kill();
  const { complaint } = await forked.ended;
  if (run.problem !== null) throw new OfficeNotAsItShouldBe(`${run.problem} ${complaint}`);
  const { known, inHand, acknowledged, history } = run;
  return { known, history, inHand, acknowledged, wasOutside, opened };
}

/** One life of a store process, and what somebody outside of it knows about it. */
class Run {
  known: Known;
  readonly history: Known[] = [];
  readonly inHand: Act[] = [];
  readonly acknowledged: StoreCall[] = [];
  problem: string | null = null;
  readonly #given: Given;
  readonly #client: StoreClient;
  #isKilled = false;
  #isWorking = false;

  constructor(given: Given) {
    const { forked, folder, keeper, scene } = given;
    this.#given = given;
    this.#client = new StoreClient({
      ...{ start: () => forked.store, folder, keeper },
      ...{ onDied: () => undefined, onTimetables: () => undefined },
    });
    this.known = { ...scene.known, door: 'out' };
    this.history.push(this.known);
  }

  get #place(): string {
    return usualPlace(this.#given.folder);
  }

  get isOver(): boolean {
    return this.#isKilled || this.problem !== null;
  }

  kill(): void {
    if (this.#isKilled) return;
    this.#isKilled = true;
    this.#given.forked.store.kill();
  }

  /** Answers how long it took until the store said how the office stands; null where it was killed before. */
  async open(): Promise<number | null> {
    const { folder, moment, scene } = this.#given;
    const begun = performance.now();
    if (moment.kind === 'opening') this.#killIn(moment.milliseconds);
    if (moment.kind === 'updating') {
      const copying = waitForNewFile(databaseFilesIn(folder).copies, () => this.isOver);
      void copying.then(() => this.#killIn(moment.milliseconds));
    }
    const state = await this.#client.ask('office.state', undefined);
    if (!state.ok) return this.#refused('office.state', state.error.code);
    if (state.value.kind !== (scene.known.office.isFounded ? 'locked' : 'new')) {
      this.problem = `the store says ${JSON.stringify(state.value)}`;
    }
    return this.isOver ? null : performance.now() - begun;
  }

  /** So many acts at once, those of `first` before any others, until it is over. */
  async work(first: readonly Act[], atOnce: number): Promise<void> {
    const { moment, scene, lot } = this.#given;
    this.#isWorking = true;
    const begun = performance.now();
    if (moment.kind === 'backed-up') {
      const isOver = () => this.isOver || performance.now() > begun + LONGEST_BACKUP;
      void waitForNewFile(this.#place, isOver, isBackup).then(() => this.#killIn(moment.milliseconds));
    } else if ('milliseconds' in moment) this.#killIn(moment.milliseconds);
    const toDo = [...first];
    const oneAfterTheOther = async (): Promise<void> => {
      if (this.isOver) return;
      await this.perform(toDo.shift() ?? drawAct(lot, { ...scene, known: this.#expected() }));
      return oneAfterTheOther();
    };
    await Promise.all(Array.from({ length: atOnce }, oneAfterTheOther));
  }

  async perform(act: Act): Promise<void> {
    this.inHand.push(act);
    const answer = await this.#client.ask(act.name, act.ask as never);
    if (!answer.ok) return void this.#refused(act.name, answer.error.code);
    this.inHand.shift();
    this.known = act.apply(this.known, answer.value);
    this.history.push(this.known);
    if (!this.#isWorking) return;
    this.acknowledged.push(act.name);
    const { moment } = this.#given;
    if (moment.kind === 'acknowledged' && this.acknowledged.length >= moment.acts) this.kill();
  }

  /** What holds once everything in hand is done. */
  #expected(): Known {
    return this.inHand.reduce((before, { apply }) => apply(before), this.known);
  }

  /** Only one that was killed may leave anything unanswered; all else on the script can be done. */
  #refused(name: StoreCall, code: string): null {
    if (code !== 'storeDied' || !this.#isKilled) this.problem ??= `${name} was answered with ${code}`;
    return null;
  }

  #killIn(milliseconds: number): void {
    void wait(milliseconds).then(() => this.kill());
  }
}

const isBackup = (name: string) => numberOfBackup(name) !== null;

async function waitForNewFile(
  folder: string,
  isOver: () => boolean,
  isIt: (name: string) => boolean = () => true,
): Promise<void> {
  const names = () => (existsSync(folder) ? readdirSync(folder).filter(isIt) : []);
  const before = new Set(names());
  while (!isOver() && names().every((name) => before.has(name))) await wait(1);
}

function firstOf(lot: Lot, { kind }: KillMoment, scene: Scene): Act[] {
  const { known } = scene;
  if (kind === 'restoring') return [restore(lot, scene) ?? []].flat();
  const act =
    kind === 'rotating' || kind === 'backing-up' || kind === 'backed-up' ? upkeepAct(UPKEEP[kind], known) : null;
  return act === null ? [] : [act];
}
