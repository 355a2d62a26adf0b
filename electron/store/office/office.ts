import { isDeepStrictEqual } from 'node:util';
import type { z } from 'zod';
import { deskError } from '../../../shared/desk-error.ts';
import type { DeskError } from '../../../shared/desk-error.ts';
import type { FoundOffice, OfficeState, Recover, SignIn } from '../../../shared/ipc/office-messages.ts';
import { failed, ok } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';
import { actorOf } from '../accounts/user-record.ts';
import type { User } from '../accounts/user-record.ts';
import type { OpenDatabase } from '../database/open-database.ts';
import { keepWaiting } from '../documents/waiting-documents.ts';
import type { WaitingDocuments } from '../documents/waiting-documents.ts';
import type { UnlockedKeys } from '../keys/key-change.ts';
import type { SystemKeeper } from '../keys/system-keeper.ts';
import { trustedBackend } from '../keys/system-keeper.ts';
import { SealedRecords } from '../records/sealed-records.ts';
import { schoolNameOf } from '../settings/school-settings.ts';
import { enterTimetables } from '../timetables/enter-timetables.ts';
import { taggerOf } from '../timetables/office-tagger.ts';
import { readKeyring } from './key-rows.ts';
import { personOf } from './office-subject.ts';
import { logOf } from './doorway.ts';
import type { Doorway, Entrant } from './doorway.ts';
import { foundOffice } from './found-office.ts';
import type { OfficeTools, OpenOffice } from './open-office.ts';
import { recoverAccount } from './recover-account.ts';
import { signIn } from './sign-in.ts';

type Sitting = { readonly office: OpenOffice } & Pick<User, 'displayName' | 'loginName' | 'mustChangePassword'>;

/** The office's filing cabinets and who sits before them: founded once, then locked or open to one person at a time. */
export class Office {
  readonly #doorway: Doorway;
  readonly #tellTimetables: (known: number) => void;
  #sitting: Sitting | null = null;
  #waiting: WaitingDocuments | null = null;
  #areKeysDamaged = false;

  /** `tellTimetables` is told the share that the search knows, whenever lists of timetables should be asked again. */
  constructor(
    database: OpenDatabase,
    keeper: SystemKeeper,
    tools: OfficeTools,
    tellTimetables: (known: number) => void = () => undefined,
  ) {
    this.#doorway = { database, keeper, tools };
    this.#tellTimetables = tellTimetables;
  }

  state(): OfficeState {
    if (this.#sitting !== null) {
      const { office, ...who } = this.#sitting;
      const schoolName = schoolNameOf(office) ?? '';
      return { kind: 'open', schoolName, who: { actor: office.actor, ...who } };
    }
    const keyring = readKeyring(this.#doorway.database.read);
    const backend = trustedBackend(this.#doorway.keeper);
    if (keyring === null) return { kind: 'new', hasKeyring: backend !== null };
    if (keyring.keeper === 'none') return { kind: 'locked', keyring: 'none' };
    if (backend === null) return { kind: 'locked', keyring: 'unavailable' };
    return { kind: 'locked', keyring: backend === keyring.backend ? 'kept' : 'changed' };
  }

  /**
   * The office as whoever is signed in may use it, or the error that says to sign in. With a password that somebody else
   * knows nothing can be done but choose another.
   */
  open(): Result<OpenOffice, DeskError> {
    return this.#sitting?.mustChangePassword ? failed(deskError('ownPasswordFirst')) : this.openToChangePassword();
  }

  openToChangePassword(): Result<OpenOffice, DeskError> {
    return this.#sitting === null ? failed(deskError('locked')) : ok(this.#sitting.office);
  }

  /** What may be read on while nobody is signed in; null while somebody is. */
  get waiting(): WaitingDocuments | null {
    return this.#waiting;
  }

  /** Whether somebody was refused at the door because keys are damaged, and nobody has come in since. */
  get areKeysDamaged(): boolean {
    return this.#areKeysDamaged;
  }

  get keeper(): SystemKeeper {
    return this.#doorway.keeper;
  }

  /** The first run: makes the keys and the first admin, who is signed in then. The code is told once and kept nowhere. */
  async found(first: z.output<typeof FoundOffice>): Promise<Result<{ recoveryCode: string }, DeskError>> {
    const founded = await foundOffice(this.#doorway, first);
    if (!founded.ok) return founded;
    this.#sit(founded.value.admin);
    return ok({ recoveryCode: founded.value.recoveryCode });
  }

  async signIn(asked: z.output<typeof SignIn>): Promise<Result<undefined, DeskError>> {
    return this.#letIn(await signIn(this.#doorway, asked));
  }

  /** Opens with the printed code, and gives an admin a new password: for a forgotten one, a lost keyring, a new computer. */
  async recover(asked: z.output<typeof Recover>): Promise<Result<undefined, DeskError>> {
    return this.#letIn(await recoverAccount(this.#doorway, asked));
  }

  #letIn(came: Result<Entrant, DeskError>): Result<undefined, DeskError> {
    if (came.ok) return ok(this.#sit(came.value) as undefined);
    if (came.error.code === 'keysDamaged') this.#areKeysDamaged = true;
    return came;
  }

  /**
   * Lets go of every key but those of the documents that wait to be read, and of each of these as it is. `why` goes into the
   * log: the person locked, or was away too long. Where that cannot be written (the disk is full) it throws, and is locked
   * all the same.
   */
  lock(why: 'asked' | 'idle' | 'ended'): void {
    if (this.#sitting === null) return;
    const { office } = this.#sitting;
    this.#sitting = null;
    office.timetables.drop();
    try {
      this.#waiting = keepWaiting(office);
      office.database.inTransaction((write) => {
        const code = why === 'ended' ? 'session.ended' : 'session.locked';
        const at = { at: this.#doorway.tools.now(), actorId: office.actor.userId };
        office.log.append(write, { ...at, code, subject: personOf(office.actor.userId), details: { why } });
      });
    } finally {
      office.records.drop();
    }
  }

  /** After a changed password, or a data key that was rotated: the same person goes on with what holds now. */
  goOnWith(user: User, keys: UnlockedKeys): void {
    const before = this.#sitting?.office;
    const isSameKey = before?.keys.dataKey.id === keys.dataKey.id;
    const { read } = this.#doorway.database;
    const records = isSameKey && before ? before.records : new SealedRecords(read, keys.dataKey);
    this.#sit({ user, keys, records });
    if (!isSameKey) before?.records.drop();
  }

  /** Ends what goes on in the background, before the database is closed. */
  rest(): void {
    this.#sitting?.office.timetables.drop();
  }

  #sit({ user, keys, records }: Entrant): void {
    const { database, tools } = this.#doorway;
    if (this.#sitting !== null && this.#sitting.office.actor.userId !== user.userId) this.lock('ended');
    const log = logOf(database.read, records);
    const actor = actorOf(user, taggerOf(database.read, records));
    const before = this.#sitting?.office;
    const inside = { database, keys, records, log, actor, tools };
    // What a drafts' cache and a search were made for: these records, seen with these rights.
    const isSame = before?.records === records && isDeepStrictEqual(before.actor, inside.actor);
    if (!isSame) before?.timetables.drop();
    const timetables = isSame && before ? before.timetables : enterTimetables(inside, this.#tellTimetables);
    const office = { ...inside, timetables };
    const { displayName, loginName, mustChangePassword } = user;
    this.#waiting?.drop();
    this.#waiting = null;
    this.#sitting = { office, displayName, loginName, mustChangePassword };
    this.#areKeysDamaged = false;
  }
}
