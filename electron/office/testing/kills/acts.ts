import { createHash } from 'node:crypto';
import { deskError } from '../../../../shared/desk-error.ts';
import type { Role } from '../../../../shared/access/roles.ts';
import type { Lot } from '../../../store/testing/lot.ts';
import type { Act, Scene } from './act.ts';
import { act, drawColleague, drawDocument } from './act.ts';
import { HEAD } from './head.ts';
import type { Known } from './known-office.ts';
import { confirmCode, renewCode } from './code-acts.ts';
import { eraseDocument, erasePerson, takeBack } from './erasure-acts.ts';
import { drawUnread, fileLocked, lock, readWhileLocked } from './locked-acts.ts';
import { leaveReading, readAgain, settleAgain, takeReading } from './reread-acts.ts';
import { approve, editTimetable, publish, publishInPlaceOf, reopen, seenPublished } from './timetable-acts.ts';
import { restore } from './restore-act.ts';
import { readWeek } from './read-week.ts';
import { withAccount, withDocument, withPassword, withReading } from './known-office.ts';
import { upkeepAct } from './upkeep-acts.ts';

export const found: Act = act(
  'office.found',
  { schoolName: 'Lindenhof School', admin: HEAD, mayGoWithoutKeyring: false },
  (known, answer) => {
    const { loginName, displayName, password } = HEAD;
    const office = { ...known.office, isFounded: true, sheets: 1 };
    const founded = { ...known, door: 'in' as const, code: answer?.recoveryCode ?? null, office };
    const account = { displayName, role: 'admin', state: 'active', mustChangePassword: false } as const;
    return withPassword(withAccount(founded, loginName, account), loginName, password);
  },
);

export function signIn({ passwords }: Known): Act {
  const { loginName } = HEAD;
  const password = passwords[loginName] ?? '';
  return act('session.signIn', { loginName, password }, (known) => ({ ...known, door: 'in' }));
}

/** The next act, by lot: mostly documents, as in an office. */
export function drawAct(lot: Lot, scene: Scene): Act {
  const { door } = scene.known;
  const reads = door === 'locked' && lot.chance(0.6);
  if (door !== 'in') return (reads ? readWhileLocked(lot, scene) : null) ?? signIn(scene.known);
  const draw = lot.pick(allDraws);
  // What a backup brought back has the ids it had then.
  const ids = scene.known.chainFrom === null ? {} : { userIds: {}, timetableIds: {} };
  return draw(lot, { ...scene, ...ids }) ?? addDocument(lot);
}

/** Accounts that are no teacher and no pupil of a printed timetable. */
const nobodysTimetable = { printedName: null, classes: [] };

type Draw = (lot: Lot, scene: Scene) => Act | null;

function addDocument(lot: Lot): Act {
  const documentId = randomId(lot);
  // Most are small; some are of several pieces.
  const length = lot.chance(0.2) ? lot.below(700_000) : lot.below(60_000);
  const bytes = new Uint8Array(length).fill(lot.below(256));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const name = `week ${lot.below(1_000)}.pdf`;
  return act('documents.add', { documentId, name, sha256, bytes }, (known) =>
    withDocument(known, documentId, { name, sha256 }),
  );
}

const settleAsRead: Draw = (lot, scene) => {
  const documentId = drawUnread(lot, scene);
  if (documentId === null) return null;
  const outcome = { state: 'read', ...readWeek(lot) } as const;
  return act('documents.settle', { documentId, outcome }, (known) =>
    withReading(known, documentId, outcome.summary.class),
  );
};

const settleOtherwise: Draw = (lot, scene) => {
  const documentId = drawUnread(lot, scene);
  if (documentId === null) return null;
  const outcome = lot.chance(0.5)
    ? ({ state: 'failed', problem: deskError('noTimetable') } as const)
    : ({ state: 'cancelled' } as const);
  return act('documents.settle', { documentId, outcome }, (known) =>
    withDocument(known, documentId, { state: outcome.state }),
  );
};

const retry: Draw = (lot, scene) => {
  const documentId = drawDocument(lot, scene, ['failed', 'cancelled']);
  if (documentId === null) return null;
  return act('documents.settle', { documentId, outcome: { state: 'waiting' } }, (known) =>
    withDocument(known, documentId, { state: 'waiting' }),
  );
};

const binDocument: Draw = (lot, scene) => {
  const documentId = drawDocument(lot, scene, ['waiting', 'read', 'failed', 'cancelled']);
  const seen = documentId === null ? null : seenPublished(scene, documentId);
  if (documentId === null || seen === null) return null;
  return act('documents.bin', { documentId, seen }, (known) => withDocument(known, documentId, { isBinned: true }));
};

const addAccount: Draw = (lot) => {
  // No name is given to a second person, not even that of somebody who was erased.
  const loginName = `clerk ${lot.below(1_000_000_000)}`;
  const displayName = `Person ${lot.below(1_000)}`;
  const role = lot.pick<Role>(['office', 'teacher', 'student']);
  const password = drawPassword(lot);
  return act('accounts.add', { ...nobodysTimetable, loginName, displayName, role, password }, (before) =>
    withPassword(
      withAccount(before, loginName, { displayName, role, state: 'active', mustChangePassword: true }),
      loginName,
      password,
    ),
  );
};

const editAccount: Draw = (lot, scene) => {
  const found = drawColleague(lot, scene);
  if (found === null) return null;
  const displayName = `Person ${lot.below(1_000)}`;
  const role = lot.pick<Role>(['office', 'teacher', 'student']);
  return act('accounts.edit', { ...nobodysTimetable, userId: found.userId, displayName, role }, (known) =>
    withAccount(known, found.loginName, { displayName, role }),
  );
};

const deactivate: Draw = (lot, scene) => {
  const found = drawColleague(lot, scene);
  if (found === null) return null;
  return act('accounts.deactivate', { userId: found.userId }, (known) =>
    withAccount(known, found.loginName, { state: 'deactivated' }),
  );
};

const resetPassword: Draw = (lot, scene) => {
  const found = drawColleague(lot, scene);
  if (found === null) return null;
  const password = drawPassword(lot);
  return act('accounts.resetPassword', { userId: found.userId, password }, (known) =>
    withPassword(
      withAccount(known, found.loginName, { state: 'active', mustChangePassword: true }),
      found.loginName,
      password,
    ),
  );
};

const changePassword: Draw = (lot, { known }) => {
  const newPassword = drawPassword(lot);
  const oldPassword = known.passwords[HEAD.loginName] ?? '';
  return act('session.changePassword', { oldPassword, newPassword }, (before) =>
    withPassword(before, HEAD.loginName, newPassword),
  );
};

const rotate: Draw = (_lot, { known }) => upkeepAct('keys.rotate', known);
const backUp: Draw = (_lot, { known }) => upkeepAct('backup.make', known);
const verify: Draw = () => act('activity.verify', undefined, (known) => known);

const allDraws: readonly [Draw, ...Draw[]] = [
  ...Array.from({ length: 12 }, (): Draw => (lot) => addDocument(lot)),
  ...Array.from({ length: 12 }, () => settleAsRead),
  ...Array.from({ length: 12 }, () => editTimetable),
  ...Array.from({ length: 3 }, () => [approve, publish, publishInPlaceOf, reopen]).flat(),
  ...Array.from({ length: 3 }, () => [readAgain, settleAgain, settleAgain, takeReading, leaveReading]).flat(),
  ...Array.from({ length: 3 }, () => [takeBack, takeBack, eraseDocument, lock, fileLocked]).flat(),
  ...Array.from({ length: 3 }, () => settleOtherwise),
  ...Array.from({ length: 3 }, () => retry),
  ...Array.from({ length: 3 }, () => binDocument),
  ...[
    addAccount,
    addAccount,
    editAccount,
    editAccount,
    deactivate,
    erasePerson,
    resetPassword,
    changePassword,
    rotate,
    ...[renewCode, renewCode, confirmCode, confirmCode],
    backUp,
    restore,
    verify,
  ],
] as [Draw, ...Draw[]];

function drawPassword(lot: Lot): string {
  return `Linden by the gate ${lot.below(1_000_000)}`;
}

function randomId(lot: Lot): string {
  const digits = Array.from({ length: 32 }, () => lot.below(16).toString(16)).join('');
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
