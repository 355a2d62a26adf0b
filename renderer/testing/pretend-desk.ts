import type { Role } from '../../shared/access/roles.ts';
import { checkNewPassword } from '../../shared/access/password-rules.ts';
import { foldRecoveryCode, RECOVERY_CODE_LENGTH } from '../../shared/access/fold-recovery-code.ts';
import { deskError } from '../../shared/desk-error.ts';
import type { DeskError, DeskErrorCode } from '../../shared/desk-error.ts';
import type { ActivityPage } from '../../shared/ipc/activity-messages.ts';
import type { BackupRow, BackupState } from '../../shared/ipc/care-messages.ts';
import type { BinRow } from '../../shared/ipc/data-protection-messages.ts';
import type { Desk } from '../../shared/ipc/desk.ts';
import type { DocumentRow } from '../../shared/ipc/document-messages.ts';
import type { AccountRow, KeyringState, OfficeState } from '../../shared/ipc/office-messages.ts';
import { failed, ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';

type Account = AccountRow & { password: string; mustChangePassword: boolean };

export const PRETEND_BACKUPS: BackupState = {
  ...{ place: '/backups', isUsualPlace: true, keep: 'a-year', lastMade: 0, kept: 1 },
  ...{ unreached: 0, running: null, problem: null, isOverdue: false },
};

function found(backups: readonly BackupRow[]) {
  return { folder: '/backups', backups: [...backups], hasKeyring: true };
}

export const PRETEND_CODE = 'ABCD-EFGH-JKMN-PQRS-TVWX-YZ01-2345';

type Beginning = {
  readonly state?: OfficeState;
  readonly accounts?: readonly { readonly loginName: string; readonly password: string; readonly role: Role }[];
  readonly documents?: readonly DocumentRow[];
  readonly activity?: ActivityPage['entries'];
  readonly bin?: readonly BinRow[];
  readonly keyring?: KeyringState;
  readonly backups?: readonly BackupRow[];
  /** Wrong tries before a wait begins, and the wait in seconds. */
  readonly wait?: { readonly after: number; readonly seconds: number };
};

/**
 * A back room in memory, for tests of the desk: it remembers accounts and answers as the contract says, without keys,
 * disk or a clock. `push` says news as the back room would; `calls` holds the name of every call in order.
 */
export function createPretendDesk(beginning: Beginning = {}) {
  const { keyring = 'kept', wait = { after: 4, seconds: 30 }, documents = [], activity = [] } = beginning;
  const bin = [...(beginning.bin ?? [])];
  const accounts = (beginning.accounts ?? []).map((account) =>
    asAccount({ ...account, displayName: account.loginName }),
  );
  let state: OfficeState = beginning.state ?? { kind: 'new', hasKeyring: true };
  let here: Account | null = null;
  let wrongTries = 0;
  const calls: string[] = [];
  const listeners = {
    'office.changed': new Set<(state: OfficeState) => void>(),
    'documents.changed': new Set<(news: { rows: DocumentRow[] }) => void>(),
    'backup.changed': new Set<(state: BackupState) => void>(),
  };

  const push = (next: OfficeState) => {
    state = next;
    for (const listener of listeners['office.changed']) listener(next);
  };
  const sit = (account: Account) => {
    here = account;
    const { userId, role, displayName, loginName, mustChangePassword } = account;
    const actor = { userId, role, personId: null, classIds: [] };
    const who = { actor, displayName, loginName, mustChangePassword };
    push({ kind: 'open', schoolName: 'Lindenhof School', who });
  };
  const find = (userId: string) => accounts.find((account) => account.userId === userId);
  const change = (userId: string, edit: (account: Account) => void): Result<undefined, DeskError> => {
    const account = find(userId);
    if (account === undefined) return no('notFound');
    edit(account);
    return ok(undefined);
  };
  const say = async <Answer>(name: string, answer: () => Answer): Promise<Answer> => {
    calls.push(name);
    await Promise.resolve();
    return answer();
  };

  const known = {
    'office.state': () => say('office.state', () => ok(state)),
    'office.found': ({ admin }) =>
      say('office.found', () => {
        const account = asAccount({ ...admin, role: 'admin' });
        accounts.push(account);
        sit(account);
        return ok({ recoveryCode: PRETEND_CODE });
      }),
    'session.signIn': ({ loginName, password }) =>
      say('session.signIn', () => {
        if (keyring === 'changed') return no('keyringChanged');
        const account = accounts.find((one) => one.loginName === loginName);
        if (account?.password !== password) {
          wrongTries += 1;
          return wrongTries > wait.after ? no('waitBeforeTrying', { seconds: wait.seconds }) : no('wrongPassword');
        }
        if (account.state === 'deactivated') return no('accountDeactivated');
        sit(account);
        return ok(undefined);
      }),
    'session.recover': ({ code, loginName, newPassword }) =>
      say('session.recover', () => {
        const folded = foldRecoveryCode(code);
        if (folded.length !== RECOVERY_CODE_LENGTH) return no('codeMistyped', { group: 0 });
        const right = foldRecoveryCode(PRETEND_CODE);
        const slip = [...folded].findIndex((letter, at) => letter !== right[at]);
        if (slip >= 0) return no('codeMistyped', { group: Math.floor(slip / 4) + 1 });
        const account = accounts.find((one) => one.loginName === loginName && one.role === 'admin');
        if (account === undefined) return no('notFound');
        account.password = newPassword;
        sit(account);
        return ok(undefined);
      }),
    'session.lock': () =>
      say('session.lock', () => {
        here = null;
        push({ kind: 'locked', keyring });
        return ok(undefined);
      }),
    'office.tryAgain': () => say('office.tryAgain', () => ok(undefined)),
    'session.active': () => say('session.active', () => ok(undefined)),
    'session.changePassword': ({ oldPassword, newPassword }) =>
      say('session.changePassword', () => {
        if (here === null || here.password !== oldPassword) return no('wrongPassword');
        if (!checkNewPassword(newPassword, here.loginName).ok) return no('passwordCommon');
        Object.assign(here, { password: newPassword, mustChangePassword: false });
        sit(here);
        return ok(undefined);
      }),
    'session.renewRecoveryCode': () => say('session.renewRecoveryCode', () => ok({ recoveryCode: PRETEND_CODE })),
    'session.confirmCode': () => say('session.confirmCode', () => ok(undefined)),
    'session.sheetState': () => say('session.sheetState', () => ok({ isDue: false, hasOlder: false })),
    'accounts.list': () => say('accounts.list', () => ok(accounts.map((account) => ({ ...account })))),
    'accounts.add': (asked) =>
      say('accounts.add', () => {
        if (accounts.some(({ loginName }) => loginName === asked.loginName)) return no('loginNameTaken');
        const account = { ...asAccount(asked), mustChangePassword: true };
        accounts.push(account);
        return ok({ userId: account.userId });
      }),
    'accounts.edit': ({ userId, ownPassword: _own, ...edits }) =>
      say('accounts.edit', () => change(userId, (account) => Object.assign(account, edits))),
    'accounts.deactivate': ({ userId }) =>
      say('accounts.deactivate', () => change(userId, (account) => Object.assign(account, { state: 'deactivated' }))),
    'accounts.resetPassword': ({ userId, password }) =>
      say('accounts.resetPassword', () =>
        change(userId, (account) => Object.assign(account, { password, state: 'active', mustChangePassword: true })),
      ),
    'activity.page': () => say('activity.page', () => ok({ entries: [...activity], names: {}, hasMore: false })),
    'activity.verify': () => say('activity.verify', () => ok({ isIntact: true, entries: 1, erased: [], findings: [] })),
    'bin.page': ({ from }) =>
      say('bin.page', () => ok({ rows: from === 0 ? [...bin] : [], found: bin.length, goesByItself: false })),
    'bin.takeBack': ({ documentId }) =>
      say('bin.takeBack', () => {
        const at = bin.findIndex((row) => row.documentId === documentId);
        if (at < 0) return no('notFound');
        bin.splice(at, 1);
        return ok(undefined);
      }),
    'bin.erase': () => say('bin.erase', () => ok({ stepsLeft: 0, unreached: 0 })),
    'person.find': ({ name, after }) =>
      say('person.find', () => {
        const document = {
          documentId: '1'.repeat(36),
          name: `${name}.pdf`,
          isBinned: false,
          isHeld: false,
          isSheetLost: false,
          lessons: 1,
        };
        const documents = [{ ...document, state: 'read' as const }];
        return ok({ accounts: [], documents, next: after === null ? 1 : null, share: after === null ? 0.5 : 1 });
      }),
    'office.changed': (listener) => subscribe(listeners['office.changed'], listener),
    'documents.changed': (listener) => subscribe(listeners['documents.changed'], listener),
    'documents.list': () => say('documents.list', () => ok([...documents])),
    'documents.open': () => say('documents.open', () => no('notFound')),
    'documents.import': () => say('documents.import', () => no('deskFull')),
    'documents.cancel': () => say('documents.cancel', () => ok(undefined)),
    'documents.retry': () => say('documents.retry', () => ok(undefined)),
    'documents.remove': () => say('documents.remove', () => no('notFound')),
    'window.speak': () => say('window.speak', () => ok({ computer: ['en-GB'] })),
    'settings.school': () => say('settings.school', () => ok({ schoolName: 'Lindenhof School', lockMinutes: 10 })),
    'settings.changeSchool': () => say('settings.changeSchool', () => ok(undefined)),
    'keys.state': () => say('keys.state', () => ok({ keyring: 'kept' as const, isKeyringThere: true })),
    'backup.state': () => say('backup.state', () => ok(PRETEND_BACKUPS)),
    'backup.make': () => say('backup.make', () => ok(undefined)),
    'backup.changed': (listener) => subscribe(listeners['backup.changed'], listener),
    'restore.usual': () => say('restore.usual', () => ok(found(beginning.backups ?? []))),
    'restore.choose': () => say('restore.choose', () => ok(found(beginning.backups ?? []))),
    'restore.since': () => say('restore.since', () => ok({ changes: 3, documents: 1 })),
    'restore.goBack': () => say('restore.goBack', () => no('presentNotKept')),
    'samples.list': () => say('samples.list', () => ok([{ sample: 'primary-week.pdf', name: 'primary-week.pdf' }])),
    'samples.import': () => say('samples.import', () => no('deskFull')),
  } satisfies Partial<Desk>;
  // Asking it for what it does not know fails the test that does.
  const pushBackups = (state: BackupState) => {
    for (const listener of listeners['backup.changed']) listener(state);
  };
  return { desk: known as unknown as Desk, push, pushBackups, calls };
}

function subscribe<Listener>(listeners: Set<Listener>, listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function no(code: DeskErrorCode, values: DeskError['values'] = {}): Result<never, DeskError> {
  return failed(deskError(code, values));
}

function asAccount(asked: Pick<Account, 'loginName' | 'displayName' | 'role' | 'password'>): Account {
  const { loginName, displayName, role, password } = asked;
  const given = { loginName, displayName, role, password, printedName: null, classes: [] };
  return { userId: crypto.randomUUID(), ...given, state: 'active', createdAt: 0, mustChangePassword: false };
}
