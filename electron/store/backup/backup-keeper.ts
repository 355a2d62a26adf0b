import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { keepRules } from '../../../shared/backup/keep-rules.ts';
import type { KeepRule } from '../../../shared/backup/keep-rules.ts';
import type { Moment } from '../../../shared/access/moment.ts';
import type { BackupState } from '../../../shared/ipc/care-messages.ts';
import { ok } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';
import { noteLater, noteWaiting } from '../activity/note-later.ts';
import type { ToBeNoted } from '../activity/note-later.ts';
import { DatabaseDisaster } from '../database/database-disaster.ts';
import type { OpenDatabase } from '../database/open-database.ts';
import { officeIdOf } from '../office/office-id.ts';
import type { OpenOffice } from '../office/open-office.ts';
import { backUp } from './back-up.ts';
import type { BackupManifest } from './backup-manifest.ts';
import { setUpBackupPlace } from './backup-place.ts';
import type { BackupProblem } from './backup-problem.ts';
import { readBackupRule, schedule, usualPlace } from './backup-rule.ts';
import type { BackupRule } from './backup-rule.ts';
import { afterBackup, afterFailure, isBackupOverdue, keepBackupsSoFar, readBackupsSoFar } from './backups-so-far.ts';
import type { BackupsSoFar } from './backups-so-far.ts';
import { listBackups } from './list-backups.ts';
import { ownBackups } from './own-backups.ts';
import { nextBackup } from './next-backup.ts';

/** Looks at the clock so often; what is due waits at most so long after somebody has signed in. */
const LOOK_EVERY = 60_000;

/** Bars need no more. */
const TELL_EVERY = 150;

type Parts = {
  readonly database: OpenDatabase;
  readonly folder: string;
  readonly program: string;
  readonly moment: () => Moment;
  /** The office while somebody is signed in. */
  readonly open: () => OpenOffice | null;
  readonly later: (step: () => void, milliseconds: number) => { unref?(): void };
  /** Something about the backups is another than it was. */
  readonly onChanged: () => void;
  /** The copy was found damaged, and so is what it was copied from. */
  readonly onDamaged: (findings: readonly string[]) => void;
};

/** What sets a backup apart from a daily one; `keep`: which may go for it, null for none. */
type How = { readonly keep: KeepRule | null; readonly before?: BackupManifest['before'] };

/** Thrown out of a backup that is to end because the database closes. */
class Stopped extends Error {}

/**
 * Makes the backups, one at a time, beside whatever else is asked: when one is due, or when somebody asks for one. The
 * folder is known from the first sign-in on, and a backup that has begun goes on when the office is locked: it needs no
 * key. What it has to tell the log waits for the next sign-in then.
 */
export class BackupKeeper {
  readonly #parts: Parts;
  #rule: BackupRule | null = null;
  #running: { fraction: number; readonly ended: Promise<unknown> } | null = null;
  #toldAt = 0;
  #isStopped = false;
  /** What could not be written down: a full disk is a reason for there being no backup, and no reason to forget that. */
  #unwritten: BackupsSoFar | null = null;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** From now on backups are made when they are due. */
  begin(): void {
    this.#parts
      .later(() => {
        if (this.#isStopped) return;
        this.look();
        this.begin();
      }, LOOK_EVERY)
      .unref?.();
  }

  /** Begins a backup if one is due. */
  look(): void {
    const rule = this.#learnRule();
    if (rule === null || this.#running !== null || this.#isStopped) return;
    const next = nextBackup(schedule, this.#soFar(), this.#parts.moment());
    if (next.kind === 'due') void this.#start(rule);
  }

  /** Begins one at once; that it is being made, and what came of it, is to be seen from the state. */
  makeNow(): void {
    const rule = this.#learnRule();
    if (rule !== null && this.#running === null && !this.#isStopped) void this.#start(rule);
  }

  /** One of this very moment: a backup that has begun already may lack what it is asked for. */
  async makeAnother(): Promise<void> {
    await this.#makeAfterRunning();
  }

  /**
   * One of this very moment, before an earlier state takes the office's place: one that has begun already may lack the
   * latest changes. No other makes room for it, for one of them is the one to go back to. Answers whether it was made.
   */
  async makeBeforeGoingBack(): Promise<boolean> {
    return (await this.#makeAfterRunning({ keep: null, before: 'going-back' })) !== null;
  }

  /** The rule was changed: the next backup goes by it. Whether the new place works is found out at once. */
  ruleChanged(): void {
    this.#learnRule();
    this.#tell();
  }

  state(office: OpenOffice): BackupState {
    const { folder, moment } = this.#parts;
    const rule = readBackupRule(office);
    const soFar = this.#soFar();
    return {
      place: rule.place ?? usualPlace(folder),
      isUsualPlace: rule.place === null,
      keep: rule.keep,
      lastMade: soFar.lastMade,
      kept: soFar.kept,
      unreached: soFar.unreached,
      running: this.#running?.fraction ?? null,
      problem: soFar.problem,
      isOverdue: isBackupOverdue(soFar, moment().wall),
    };
  }

  isRunning(): boolean {
    return this.#running !== null;
  }

  /** Ends what is under way, without a trace; answers when nothing of it goes on. To be called before the database closes. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    await this.#running?.ended;
  }

  async #makeAfterRunning(how?: How): Promise<string | null> {
    while (this.#running !== null) await this.#running.ended;
    const rule = this.#learnRule();
    if (rule === null || this.#isStopped) return null;
    return this.#start(rule, how);
  }

  #learnRule(): BackupRule | null {
    const office = this.#parts.open();
    if (office !== null) this.#rule = readBackupRule(office);
    return this.#rule;
  }

  /** Answers, when it has ended, the folder of the one that there is more. */
  #start(rule: BackupRule, how: How = { keep: keepRules[rule.keep] }): Promise<string | null> {
    const running = { fraction: 0, ended: Promise.resolve<unknown>(null) };
    this.#running = running;
    this.#tell();
    const ended = this.#make(rule, how).finally(() => {
      this.#running = null;
      if (!this.#isStopped) this.#tell();
    });
    this.#running = Object.assign(running, { ended });
    return ended;
  }

  async #make(rule: BackupRule, how: How): Promise<string | null> {
    const { database, folder, program, moment } = this.#parts;
    const place = rule.place ?? usualPlace(folder);
    try {
      const now = () => new Date(moment().wall);
      const prepared = rule.place === null ? await prepareUsualPlace(place) : ok(undefined);
      const made = prepared.ok
        ? await backUp(place, {
            ...{ database, folder, program, now, ...how },
            onProgress: (fraction) => this.#progress(fraction),
          })
        : prepared;
      if (this.#isStopped) return null;
      if (!made.ok) {
        this.#failed(made.error);
        return null;
      }
      const { name, manifest, upkeep } = made.value;
      const listed = await listBackups(place);
      const kept = listed.ok ? ownBackups(listed.value, officeIdOf(database.read)).length : null;
      if (this.#isStopped) return join(place, name);
      const at = moment().wall;
      // Where upkeep failed nothing new is known of it, and the next backup tries again.
      const unreached = upkeep.ok ? upkeep.value.forgotten.unreached.length : this.#soFar().unreached;
      const { number, documents, timetables } = manifest;
      this.#keep(afterBackup({ at, kept, unreached }), {
        code: 'backup.made',
        at,
        details: { name, number, documents, timetables },
      });
      return join(place, name);
    } catch (error) {
      // Whatever breaks off because the database is being closed is what was wanted; what the disk does to the database
      // itself is told to whoever asks for anything next.
      if (!this.#isStopped && !(error instanceof DatabaseDisaster)) throw error;
      return null;
    }
  }

  #failed(problem: BackupProblem): void {
    const { moment, onDamaged } = this.#parts;
    const [soFar, now] = [this.#soFar(), moment()];
    // A stick that is not there is missed every few hours, and noted once.
    const isKnown = soFar.problem?.code === problem.code;
    const entry = { code: 'backup.failed', at: now.wall, details: { problem: problem.code } } as const;
    this.#keep(afterFailure(soFar, problem.code, now), isKnown ? null : entry);
    if (problem.code === 'database-damaged') onDamaged(problem.findings);
  }

  #soFar(): BackupsSoFar {
    return this.#unwritten ?? readBackupsSoFar(this.#parts.database.read);
  }

  #keep(soFar: BackupsSoFar, entry: ToBeNoted | null): void {
    try {
      this.#parts.database.inTransaction((write) => {
        keepBackupsSoFar(write, soFar, this.#parts.moment().wall);
        if (entry !== null) noteLater(write, entry);
      });
      this.#unwritten = null;
    } catch (error) {
      if (!(error instanceof DatabaseDisaster)) throw error;
      this.#unwritten = soFar;
    }
    const office = this.#parts.open();
    if (office !== null) noteWaiting(office);
  }

  #progress(fraction: number): void {
    if (this.#isStopped) throw new Stopped('the database is being closed');
    if (this.#running !== null) this.#running.fraction = Math.min(1, fraction);
    const { steady } = this.#parts.moment();
    if (steady - this.#toldAt >= TELL_EVERY) this.#tell();
  }

  #tell(): void {
    this.#toldAt = this.#parts.moment().steady;
    this.#parts.onChanged();
  }
}

/** The usual place is made where it is missing: it is on this computer's own disk, and nobody can have unplugged it. */
async function prepareUsualPlace(place: string): Promise<Result<void, BackupProblem>> {
  try {
    await mkdir(place, { recursive: true, mode: 0o700 });
  } catch {
    // Told by setting it up, which comes upon the same.
  }
  return setUpBackupPlace(place);
}
