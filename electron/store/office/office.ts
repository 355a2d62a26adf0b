import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { deskErrorOfRule } from '../../../shared/access/password-problem.ts';
import { checkNewPassword, normalisePassword } from '../../../shared/access/password-rules.ts';
import { deskError } from '../../../shared/desk-error.ts';
import type { DeskError } from '../../../shared/desk-error.ts';
import type { FoundOffice, OfficeState, Recover, SignIn } from '../../../shared/ipc/office-messages.ts';
import { failed, ok } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';
import { actorOf, findUser, findUserIdByTag, putUser } from '../accounts/user-record.ts';
import type { User } from '../accounts/user-record.ts';
import { ActivityLog } from '../activity/activity-log.ts';
import type { OpenDatabase } from '../database/open-database.ts';
import { keepWaiting } from '../documents/waiting-documents.ts';
import type { WaitingDocuments } from '../documents/waiting-documents.ts';
import { addPasswordSlot } from '../keys/change-slots.ts';
import { createLadder } from '../keys/create-ladder.ts';
import type { UnlockedKeys } from '../keys/key-change.ts';
import { loginNameTag } from '../keys/name-tag.ts';
import { openWithPassword } from '../keys/open-ladder.ts';
import { openWithRecoveryCode } from '../keys/recover-ladder.ts';
import type { KeyChange, KeyringRow } from '../keys/rows.ts';
import { makeStandInSlot } from '../keys/stand-in-slot.ts';
import type { SystemKeeper } from '../keys/system-keeper.ts';
import { trustedBackend } from '../keys/system-keeper.ts';
import { SealedRecords } from '../records/sealed-records.ts';
import { enterTimetables } from '../timetables/enter-timetables.ts';
import { taggerOf } from '../timetables/office-tagger.ts';
import { keepTries, readTries } from './failed-tries.ts';
import { deskErrorOfKeys } from './key-problems.ts';
import { findPasswordSlot, findRecoverySlots, readKeyring, readSlots, writeKeyChange } from './key-rows.ts';
import { noteLockouts } from './note-lockouts.ts';
import { findOfficeKey, officeKeyOf } from './office-key.ts';
import { makeOfficeSalt, readOfficeSalt } from './office-salt.ts';
import { OFFICE, personOf } from './office-subject.ts';
import type { OfficeTools, OpenOffice } from './open-office.ts';
import { findSetting, keepSetting } from './sealed-settings.ts';
import { tryPassword } from './try-password.ts';

type Sitting = { readonly office: OpenOffice } & Pick<User, 'displayName' | 'mustChangePassword'>;

/** Who opened the door, with what: the account, and the keys that its password led to. */
type Entrant = {
  readonly user: User;
  readonly keys: UnlockedKeys;
  readonly records: SealedRecords;
  readonly change: KeyChange;
};

const SCHOOL_NAME = 'school-name';

/** The office's filing cabinets and who sits before them: founded once, then locked or open to one person at a time. */
export class Office {
  readonly #database: OpenDatabase;
  readonly #keeper: SystemKeeper;
  readonly #tools: OfficeTools;
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
    this.#database = database;
    this.#keeper = keeper;
    this.#tools = tools;
    this.#tellTimetables = tellTimetables;
  }

  state(): OfficeState {
    if (this.#sitting !== null) {
      const { office, displayName, mustChangePassword } = this.#sitting;
      const { database, records, actor } = office;
      const schoolName = findSetting(database.read, records, { name: SCHOOL_NAME, schema: z.string() }) ?? '';
      return { kind: 'open', schoolName, who: { actor, displayName, mustChangePassword } };
    }
    const keyring = readKeyring(this.#database.read);
    const backend = trustedBackend(this.#keeper);
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
    return this.#keeper;
  }

  /** The first run: makes the keys and the first admin, who is signed in then. The code is told once and kept nowhere. */
  async found(first: z.output<typeof FoundOffice>): Promise<Result<{ recoveryCode: string }, DeskError>> {
    if (readKeyring(this.#database.read) !== null) return failed(deskError('alreadyFounded'));
    const { displayName, loginName } = first.admin;
    const password = checkNewPassword(first.admin.password, loginName);
    if (!password.ok) return failed(deskErrorOfRule(password.error));

    const userId = this.#tools.newId();
    const { mayGoWithoutKeyring } = first;
    const ladder = await createLadder(
      { userId, password: password.value, keeper: this.#keeper, mayGoWithoutKeyring },
      this.#tools,
    );
    if (!ladder.ok) return failed(deskErrorOfKeys(ladder.error));
    // Somebody else may have been quicker while the password was stretched.
    if (readKeyring(this.#database.read) !== null) return failed(deskError('alreadyFounded'));

    const { keys, change, recoveryCode } = ladder.value;
    const now = this.#tools.now();
    const records = new SealedRecords(this.#database.read, keys.dataKey);
    const admin = { userId, loginName, displayName, role: 'admin', state: 'active', printedName: null } as const;
    const user = this.#database.inTransaction((write): User => {
      records.makeKey(write, { subjectKind: OFFICE.kind, subjectId: OFFICE.id, createdAt: now });
      const keyId = records.makeKey(write, { subjectKind: 'person', subjectId: userId, createdAt: now });
      const made: User = { ...admin, classes: [], mustChangePassword: false, keyId, createdAt: now };
      putUser(write, records, made, { nameTag: loginNameTag(makeOfficeSalt(write, now), loginName), now });
      writeKeyChange(write, change);
      keepSetting(write, records, { name: SCHOOL_NAME, value: first.schoolName, now });
      const log = this.#logOf(records);
      const at = { at: now, actorId: userId };
      log.begin(write, { ...at, code: 'key.made', subject: OFFICE, details: {} });
      log.append(write, { ...at, code: 'account.created', subject: personOf(userId), details: { role: 'admin' } });
      return made;
    });
    this.#sit(user, keys, records);
    return ok({ recoveryCode });
  }

  async signIn(asked: z.output<typeof SignIn>): Promise<Result<undefined, DeskError>> {
    return this.#heed(await this.#signIn(asked));
  }

  async #signIn({ loginName, password }: z.output<typeof SignIn>): Promise<Result<undefined, DeskError>> {
    const { read } = this.#database;
    const keyring = readKeyring(read);
    if (keyring === null) return failed(deskError('notFound'));
    const nameTag = loginNameTag(readOfficeSalt(read), loginName);
    const at = { database: this.#database, tools: this.#tools };
    const tried = await tryPassword(at, nameTag, () => this.#openByPassword(nameTag, keyring, password));
    if (tried.kind !== 'right') return failed(tried.problem);
    const { user, keys, records } = tried.value;
    const isActive = user.state === 'active';
    this.#note(tried.value, isActive ? 'sign-in.done' : 'sign-in.refused', tried.wrongTriesBefore);
    if (!isActive) return failed(deskError('accountDeactivated'));
    this.#sit(user, keys, records);
    return ok(undefined);
  }

  /** A name that nobody has is answered as a wrong password is, and takes as long. */
  async #openByPassword(
    nameTag: Uint8Array,
    keyring: KeyringRow,
    password: string,
  ): Promise<Result<Entrant, DeskError>> {
    const { read } = this.#database;
    const userId = findUserIdByTag(read, nameTag);
    // A slot that nothing opens stands in for a name that nobody has.
    const slot = (userId === null ? null : findPasswordSlot(read, userId)) ?? makeStandInSlot(this.#tools.policy);
    const given = { slot, password: normalisePassword(password), keyring, keeper: this.#keeper };
    const opened = await openWithPassword(given, this.#tools);
    if (!opened.ok) return failed(deskErrorOfKeys(opened.error));
    const { keys, change } = opened.value;
    const records = new SealedRecords(read, keys.dataKey);
    const user = findUser(read, records, opened.value.userId);
    if (!user.ok || findOfficeKey(read, records) === null) return failed(deskError('keysDamaged'));
    return ok({ user: user.value, keys, records, change });
  }

  /** Opens with the printed code, and gives an admin a new password: for a forgotten one, a lost keyring, a new computer. */
  async recover(asked: z.output<typeof Recover>): Promise<Result<undefined, DeskError>> {
    return this.#heed(await this.#recover(asked));
  }

  async #recover({ code, loginName, newPassword }: z.output<typeof Recover>): Promise<Result<undefined, DeskError>> {
    const { read } = this.#database;
    const [keyring, slots] = [readKeyring(read), findRecoverySlots(read)];
    if (keyring === null || slots.length === 0) return failed(deskError('notFound'));
    const password = checkNewPassword(newPassword, loginName);
    if (!password.ok) return failed(deskErrorOfRule(password.error));
    const recovered = await openWithRecoveryCode({ slots, typed: code, keyring, keeper: this.#keeper }, this.#tools);
    if (!recovered.ok) return failed(deskErrorOfKeys(recovered.error));

    const { keys, change } = recovered.value;
    const records = new SealedRecords(read, keys.dataKey);
    const userId = findUserIdByTag(read, loginNameTag(readOfficeSalt(read), loginName));
    const found = userId === null ? null : findUser(read, records, userId);
    const isDamaged = found !== null && !found.ok && found.error.kind === 'damaged';
    if (isDamaged || findOfficeKey(read, records) === null) return failed(deskError('keysDamaged'));
    // The code proves the office, not the person: only who may give out passwords anyway gets in by it.
    if (found === null || !found.ok || found.value.role !== 'admin' || found.value.state !== 'active') {
      return failed(deskError('notFound'));
    }
    const user = { ...found.value, mustChangePassword: false };
    const forPassword = { userId: user.userId, password: password.value, slots: readSlots(read) };
    const added = await addPasswordSlot(keys, forPassword, this.#tools);
    const log = this.#logOf(records);
    const nameTag = loginNameTag(readOfficeSalt(read), user.loginName);
    this.#database.inTransaction((write) => {
      const now = this.#tools.now();
      const at = { at: now, actorId: user.userId, subject: personOf(user.userId) };
      for (const one of [change, added]) writeKeyChange(write, one);
      putUser(write, records, user, { nameTag, now });
      keepTries(write, nameTag, { ...readTries(write, nameTag), account: null }, now);
      noteLockouts(write, log);
      log.append(write, { ...at, code: 'key.recovery-used', details: { keyring: recovered.value.keyring } });
      log.append(write, { ...at, code: 'account.password-reset', details: {} });
    });
    this.#sit(user, keys, records);
    return ok(undefined);
  }

  /**
   * Lets go of every key but those of the documents that wait to be read, and of each of these as it is. `why` goes into the log: the person locked, or was away too long. Where that cannot be written
   * (the disk is full) it throws, and is locked all the same.
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
        const at = { at: this.#tools.now(), actorId: office.actor.userId };
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
    this.#sit(user, keys, isSameKey && before ? before.records : new SealedRecords(this.#database.read, keys.dataKey));
    if (!isSameKey) before?.records.drop();
  }

  /** Ends what goes on in the background, before the database is closed. */
  rest(): void {
    this.#sitting?.office.timetables.drop();
  }

  #sit(user: User, keys: UnlockedKeys, records: SealedRecords): void {
    if (this.#sitting !== null && this.#sitting.office.actor.userId !== user.userId) this.lock('ended');
    const log = this.#logOf(records);
    const actor = actorOf(user, taggerOf(this.#database.read, records));
    const before = this.#sitting?.office;
    const inside = { database: this.#database, keys, records, log, actor, tools: this.#tools };
    // What a drafts' cache and a search were made for: these records, seen with these rights.
    const isSame = before?.records === records && isDeepStrictEqual(before.actor, inside.actor);
    if (!isSame) before?.timetables.drop();
    const timetables = isSame && before ? before.timetables : enterTimetables(inside, this.#tellTimetables);
    const office = { ...inside, timetables };
    const { displayName, mustChangePassword } = user;
    this.#waiting?.drop();
    this.#waiting = null;
    this.#sitting = { office, displayName, mustChangePassword };
    this.#areKeysDamaged = false;
  }

  #heed(came: Result<undefined, DeskError>): Result<undefined, DeskError> {
    if (!came.ok && came.error.code === 'keysDamaged') this.#areKeysDamaged = true;
    return came;
  }

  #logOf(records: SealedRecords): ActivityLog {
    return new ActivityLog(records, officeKeyOf(this.#database.read, records));
  }

  #note({ user, records, change }: Entrant, code: 'sign-in.done' | 'sign-in.refused', wrongTriesBefore: number): void {
    const log = this.#logOf(records);
    this.#database.inTransaction((write) => {
      writeKeyChange(write, change);
      noteLockouts(write, log);
      const about = { actorId: user.userId, subject: personOf(user.userId), details: { wrongTriesBefore } };
      log.append(write, { at: this.#tools.now(), code, ...about });
    });
  }
}
