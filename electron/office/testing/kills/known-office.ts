import type { Role } from '../../../../shared/access/roles.ts';

/** A document as somebody outside the store knows it: of its file, the hash. */
export type KnownDocument = {
  readonly name: string;
  readonly sha256: string;
  readonly state: string;
  readonly isBinned: boolean;
  /** How often it was read. */
  readonly readings: number;
  /** What became of its first reading. */
  readonly timetable: KnownTimetable | null;
};

/** A draft of which only the class is ever edited, and its history. */
export type KnownTimetable = {
  readonly steps: number;
  /** The class as it was and is, one step after the other; those behind `at` were undone. */
  readonly classes: readonly string[];
  readonly at: number;
  /** The states of its versions, in order. */
  readonly versions: readonly string[];
};

export type KnownAccount = {
  readonly displayName: string;
  readonly role: Role;
  readonly state: 'active' | 'deactivated';
  readonly mustChangePassword: boolean;
};

/** What has to be in the office when it is opened the next time. */
export type KnownOffice = {
  readonly isFounded: boolean;
  readonly documents: Readonly<Record<string, KnownDocument>>;
  /** By login name. */
  readonly accounts: Readonly<Record<string, KnownAccount>>;
};

/** The same as it can be read from the office: of a draft's way back and forth only where it stands. */
export type SeenTimetable = Pick<KnownTimetable, 'steps' | 'versions'> & { readonly class: string | null };
export type SeenDocument = Omit<KnownDocument, 'timetable'> & { readonly timetable: SeenTimetable | null };
export type SeenOffice = Omit<KnownOffice, 'documents'> & {
  readonly documents: Readonly<Record<string, SeenDocument>>;
};

export function asSeen(office: KnownOffice): SeenOffice {
  const documents = Object.entries(office.documents).map(([id, document]) => [id, documentAsSeen(document)] as const);
  return { ...office, documents: Object.fromEntries(documents) };
}

function documentAsSeen({ timetable, ...document }: KnownDocument): SeenDocument {
  if (timetable === null) return { ...document, timetable };
  const { steps, classes, at, versions } = timetable;
  return { ...document, timetable: { steps, versions, class: classes[at] ?? null } };
}

/** What goes with it and cannot be read from the office: who gets in by which password. */
export type Passwords = Readonly<Record<string, string>>;

export type Known = { readonly office: KnownOffice; readonly passwords: Passwords };

export const nothingYet: Known = { office: { isFounded: false, documents: {}, accounts: {} }, passwords: {} };

export function withDocument(known: Known, documentId: string, change: Partial<KnownDocument>): Known {
  const before = known.office.documents[documentId] ?? newDocument;
  const documents = { ...known.office.documents, [documentId]: { ...before, ...change } };
  return { ...known, office: { ...known.office, documents } };
}

export function withAccount(known: Known, loginName: string, change: Partial<KnownAccount>): Known {
  const before = known.office.accounts[loginName] ?? newAccount;
  const accounts = { ...known.office.accounts, [loginName]: { ...before, ...change } };
  return { ...known, office: { ...known.office, accounts } };
}

export function withPassword(known: Known, loginName: string, password: string): Known {
  return { ...known, passwords: { ...known.passwords, [loginName]: password } };
}

const newDocument: KnownDocument = {
  name: '',
  sha256: '',
  state: 'waiting',
  isBinned: false,
  readings: 0,
  timetable: null,
};
const newAccount: KnownAccount = { displayName: '', role: 'office', state: 'active', mustChangePassword: true };
