import { createHash } from 'node:crypto';
import { deskError } from '../../../../shared/desk-error.ts';
import type { Role } from '../../../../shared/access/roles.ts';
import type { Reading } from '../../../../shared/timetable/reading.ts';
import type { Lot } from '../../../store/testing/lot.ts';
import type { Act, Scene } from './act.ts';
import { act, drawDocument } from './act.ts';
import { HEAD } from './head.ts';
import type { Known } from './known-office.ts';
import { approve, editTimetable, publish, reopen } from './timetable-acts.ts';
import { withAccount, withDocument, withPassword } from './known-office.ts';
import { upkeepAct } from './upkeep-acts.ts';

export const found: Act = act(
  'office.found',
  { schoolName: 'Lindenhof School', admin: HEAD, mayGoWithoutKeyring: false },
  (known) => {
    const { loginName, displayName, password } = HEAD;
    const founded = { ...known, office: { ...known.office, isFounded: true } };
    const account = { displayName, role: 'admin', state: 'active', mustChangePassword: false } as const;
    return withPassword(withAccount(founded, loginName, account), loginName, password);
  },
);

export function signIn({ passwords }: Known): Act {
  const { loginName } = HEAD;
  return act('session.signIn', { loginName, password: passwords[loginName] ?? '' }, (known) => known);
}

/** The next act, by lot: mostly documents, as in an office. */
export function drawAct(lot: Lot, scene: Scene): Act {
  const draw = lot.pick(allDraws);
  return draw(lot, scene) ?? addDocument(lot);
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
  const documentId = drawDocument(lot, scene, ['waiting']);
  if (documentId === null) return null;
  const readings = (scene.known.office.documents[documentId]?.readings ?? 0) + 1;
  const outcome = { state: 'read', ...readWeek(lot) } as const;
  const timetable = { steps: 0, classes: [outcome.summary.class], at: 0, versions: [] };
  return act('documents.settle', { documentId, outcome }, (known) =>
    withDocument(known, documentId, { state: 'read', readings, timetable }),
  );
};

const settleOtherwise: Draw = (lot, scene) => {
  const documentId = drawDocument(lot, scene, ['waiting']);
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
  if (documentId === null) return null;
  return act('documents.bin', { documentId }, (known) => withDocument(known, documentId, { isBinned: true }));
};

const addAccount: Draw = (lot, { known }) => {
  const loginName = `clerk ${Object.keys(known.office.accounts).length}`;
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
const renewCode: Draw = (_lot, { known }) => upkeepAct('session.renewRecoveryCode', known);
const backUp: Draw = (_lot, { known }) => upkeepAct('backup.make', known);
const verify: Draw = () => act('activity.verify', undefined, (known) => known);

const allDraws: readonly [Draw, ...Draw[]] = [
  ...Array.from({ length: 12 }, (): Draw => (lot) => addDocument(lot)),
  ...Array.from({ length: 12 }, () => settleAsRead),
  ...Array.from({ length: 12 }, () => editTimetable),
  ...Array.from({ length: 3 }, () => [approve, publish, publish, reopen]).flat(),
  ...Array.from({ length: 3 }, () => settleOtherwise),
  ...Array.from({ length: 3 }, () => retry),
  ...Array.from({ length: 3 }, () => binDocument),
  ...[
    addAccount,
    addAccount,
    editAccount,
    editAccount,
    deactivate,
    resetPassword,
    changePassword,
    rotate,
    renewCode,
    backUp,
    verify,
  ],
] as [Draw, ...Draw[]];

function drawColleague(lot: Lot, { known, userIds }: Scene) {
  const others = Object.keys(known.office.accounts).filter((loginName) => loginName !== HEAD.loginName);
  const loginName = others[lot.below(others.length)];
  const userId = loginName === undefined ? undefined : userIds[loginName];
  return loginName === undefined || userId === undefined ? null : { loginName, userId };
}

function drawPassword(lot: Lot): string {
  return `Linden by the gate ${lot.below(1_000_000)}`;
}

function randomId(lot: Lot): string {
  const digits = Array.from({ length: 32 }, () => lot.below(16).toString(16)).join('');
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** What the reader found on a sheet of a page or two, with their pictures. */
function readWeek(lot: Lot) {
  const blocks = Array.from({ length: 1 + lot.below(30) }, (_none, at) => readBlock(at));
  const header = {
    school: null,
    class: '3AB',
    teacher: 'Frau Planck',
    term: null,
    week: null,
    room: null,
    title: null,
  };
  const reading: Reading = {
    version: 1,
    source: { name: 'week.pdf', sha256: '0'.repeat(64), kind: 'pdf-text', pages: 1 },
    header,
    parts: [{ id: 'part', page: 1, class: '3AB', teacher: 'Frau Planck', week: null, room: null }],
    blocks,
    ...{ setAside: [], questions: [], contradictions: [], warnings: [] },
    engine: { route: 'text', milliseconds: 1 },
  };
  const pictures = Array.from({ length: 1 + lot.below(2) }, (_none, at) => ({
    page: at + 1,
    format: 'webp' as const,
    bytes: new Uint8Array(lot.below(200_000)).fill(lot.below(256)),
  }));
  const { class: ofClass, teacher, title } = header;
  const counts = { blocks: blocks.length, needLook: 0, questions: 0, setAside: 0 };
  return { summary: { ...counts, class: ofClass, teacher, title }, reading, pages: [], pictures };
}

function readBlock(at: number): Reading['blocks'][number] {
  const hour = String(8 + (at % 8)).padStart(2, '0');
  return {
    ...{ id: `block ${at}`, part: 'part', day: 'MO', cycleDay: null, date: null, period: null },
    ...{ start: `${hour}:00`, end: `${hour}:45`, title: `Lesson ${at}`, notes: null, teacher: null, room: null },
    ...{ class: null, weeks: null, page: 1, box: [0, 0, 0.1, 0.1], confidence: 0.9, needsReview: false },
    ...{ reasons: [], inferred: [], fields: {} },
  };
}
