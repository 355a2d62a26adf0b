import { randomUUID } from 'node:crypto';
import type { Moment } from '../../../shared/access/moment.ts';
import { BackupKeeper } from '../backup/backup-keeper.ts';
import { DatabaseDisaster } from '../database/database-disaster.ts';
import { databaseFilesIn } from '../database/database-files.ts';
import type { OpenDatabase } from '../database/open-database.ts';
import { problemOf } from '../database/database-problem.ts';
import type { DatabaseProblem } from '../database/database-problem.ts';
import { removeOldFormers } from '../database/remove-former.ts';
import { openDatabase } from '../database/open-database.ts';
import { markSuspect } from '../database/suspect-file.ts';
import { settleErasures } from '../erasure/settle-erasures.ts';
import type { KdfPolicy } from '../keys/kdf-policy.ts';
import type { SystemKeeper } from '../keys/system-keeper.ts';
import { Office } from '../office/office.ts';
import type { OfficeTools } from '../office/open-office.ts';
import type { StoreNews } from './store-contract.ts';

/** What is in the folder just now: an office that can be worked with, or why there is none. */
export type Contents =
  | {
      readonly kind: 'open';
      readonly database: OpenDatabase;
      readonly office: Office;
      readonly backups: BackupKeeper;
    }
  | { readonly kind: 'trouble'; readonly problem: DatabaseProblem };

type Parts = {
  readonly folder: string;
  readonly keeper: SystemKeeper;
  readonly policy: KdfPolicy;
  readonly program: string;
  readonly tell: (news: StoreNews) => void;
  /** Told the share of all timetables that the search knows, whenever lists of them should be asked again. */
  readonly tellTimetables: (known: number) => void;
  /** Does a step when nothing else is being done with the papers. */
  readonly inTurn: <Value>(step: () => Promise<Value>) => Promise<Value>;
};

/**
 * The folder with the office's papers: opened when the store starts, emptied for a backup to take its place, and opened
 * again, within one life of the process.
 */
export class StoreRoom {
  readonly folder: string;
  readonly keeper: SystemKeeper;
  readonly tools: OfficeTools;
  readonly #parts: Parts;
  #contents: Contents | null = null;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.folder = parts.folder;
    this.keeper = parts.keeper;
    const run = randomUUID();
    const moment = (): Moment => ({ wall: Date.now(), steady: performance.now(), run });
    this.tools = { policy: parts.policy, now: Date.now, newId: randomUUID, moment };
  }

  /** What is there; opened if nobody has yet. */
  async contents(): Promise<Contents> {
    return (this.#contents ??= await this.#open({}));
  }

  /** Lets go of the folder: keys, backups under way, database. What is there instead is opened when it is asked for. */
  async empty(instead: Contents | null = null): Promise<void> {
    const before = this.#contents;
    this.#contents = instead;
    if (before?.kind !== 'open') return;
    lockWhateverHappens(before.office);
    await before.backups.stop();
    before.database.close();
  }

  /** Opens the folder anew, whatever is in it by now. */
  async fill(how: { readonly acceptMissingJournal?: boolean } = {}): Promise<Contents> {
    await this.empty();
    return (this.#contents = await this.#open(how));
  }

  /** The database was found damaged while it was open: nobody works on in it, and the person is told. */
  async foundDamaged(findings: readonly string[]): Promise<void> {
    await this.empty({ kind: 'trouble', problem: { code: 'damaged', findings } });
    await markSuspect(databaseFilesIn(this.folder));
    this.#parts.tell('office.changed');
  }

  /** For the end of the process: the database is closed, and nothing is waited for. */
  close(): void {
    if (this.#contents?.kind !== 'open') return;
    void this.#contents.backups.stop();
    this.#contents.office.rest();
    this.#contents.database.close();
  }

  async #open(how: { readonly acceptMissingJournal?: boolean }): Promise<Contents> {
    const opened = await openDatabase(this.folder, how);
    if (!opened.ok) return { kind: 'trouble', problem: opened.error };
    const database = opened.value;
    try {
      // Before anything is shown: what was erased stays erased, whichever copy of the papers this is.
      await settleErasures(database, this.folder);
      await removeOldFormers(this.folder, new Date(this.tools.now()));
    } catch (error) {
      database.close();
      const problem = problemOf(error);
      if (problem === null) throw error;
      return { kind: 'trouble', problem };
    }
    const office = new Office(database, this.keeper, this.tools, this.#parts.tellTimetables);
    const backups = this.#keepBackups(database, office);
    return { kind: 'open', database, office, backups };
  }

  #keepBackups(database: OpenDatabase, office: Office): BackupKeeper {
    const { program, tell, inTurn } = this.#parts;
    const backups = new BackupKeeper({
      ...{ database, program, folder: this.folder, moment: this.tools.moment, later: setTimeout },
      open: () => {
        const open = office.open();
        return open.ok ? open.value : null;
      },
      onChanged: () => tell('backup.changed'),
      onDamaged: () => {
        // The copy may have been spoilt on its way: it is the database itself that decides.
        const findings = database.findDamage();
        if (findings.length > 0) void inTurn(() => this.foundDamaged(findings));
      },
    });
    backups.begin();
    return backups;
  }
}

/** A disk that cannot note it any more does not keep anybody in: the keys are dropped all the same. */
function lockWhateverHappens(office: Office): void {
  try {
    office.lock('ended');
  } catch (error) {
    if (!(error instanceof DatabaseDisaster)) throw error;
  }
}
