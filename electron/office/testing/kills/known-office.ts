import type { Role } from '../../../../shared/access/roles.ts';
import type { DatedBackup } from '../../../store/backup/choose-backups-to-keep.ts';

/** A document as somebody outside the store knows it: of its file, the hash. */
export type KnownDocument = {
  readonly name: string;
  readonly sha256: string;
  readonly state: string;
  readonly isBinned: boolean;
  /** How often it was read. */
  readonly readings: number;
  /** Whether it waits for the reader once more, though it was read. */
  readonly isAgain: boolean;
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
  /** Up to which reading of its sheet somebody has said what becomes of it. */
  readonly readingTaken: number;
};

/** Read while nobody was signed in, and not filed yet. */
export type ReadAhead = { readonly documentId: string; readonly state: 'read' | 'failed' };

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
  /** In the order in which they were read. */
  readonly readAhead: readonly ReadAhead[];
  /** The ids of documents that were destroyed. */
  readonly erased: readonly string[];
  /** The login names of people who were. */
  readonly erasedPeople: readonly string[];
  /** How many sheets open the office: two while a new one is not confirmed. */
  readonly sheets: number;
  /** How often a backup took the place of everything, as the activity tells. */
  readonly restores: number;
};

/** How far the chain of the activity log went, as it was seen the last time. */
export type ChainSeen = { readonly number: number; readonly hash: string };

/** The same as it can be read from the office: of a draft's way back and forth only where it stands. */
export type SeenTimetable = Pick<KnownTimetable, 'steps' | 'versions' | 'readingTaken'> & {
  readonly class: string | null;
};
export type SeenDocument = Omit<KnownDocument, 'timetable'> & { readonly timetable: SeenTimetable | null };
export type SeenOffice = Omit<KnownOffice, 'documents' | 'readAhead' | 'erasedPeople'> & {
  readonly erasedPeople: number;
  readonly documents: Readonly<Record<string, SeenDocument>>;
  /** The ids alone, and of those that will be filed: not of what was thrown away meanwhile. */
  readonly readAhead: readonly string[];
};

export function asSeen(office: KnownOffice): SeenOffice {
  const documents = Object.entries(office.documents).map(([id, document]) => [id, documentAsSeen(document)] as const);
  const readAhead = office.readAhead.filter(({ documentId }) => isToBeRead(office, documentId));
  return {
    ...{ ...office, documents: Object.fromEntries(documents), erased: office.erased.toSorted() },
    readAhead: readAhead.map(({ documentId }) => documentId),
    erasedPeople: office.erasedPeople.length,
  };
}

export function isToBeRead({ documents }: KnownOffice, documentId: string): boolean {
  const document = documents[documentId];
  return document?.state === 'waiting' && !document.isBinned;
}

function documentAsSeen({ timetable, ...document }: KnownDocument): SeenDocument {
  if (timetable === null) return { ...document, timetable };
  const { steps, classes, at, versions, readingTaken } = timetable;
  return { ...document, timetable: { steps, versions, readingTaken, class: classes[at] ?? null } };
}

/** What goes with it and cannot be read from the office: who gets in by which password. */
export type Passwords = Readonly<Record<string, string>>;

export type Known = {
  readonly office: KnownOffice;
  readonly passwords: Passwords;
  /** Who is there; not kept anywhere. Documents that wait are read on only behind somebody who locked. */
  readonly door: 'in' | 'locked' | 'out';
  /** The code in the safe, and a new one that is not confirmed; null where it was never told. */
  readonly code: string | null;
  readonly newCode: string | null;
  /** What was ever erased: it comes back with no backup. */
  readonly gone: { readonly documents: readonly string[]; readonly people: readonly string[] };
  /** Of the backup that was restored since the last kill, the chain that everything since follows from; null where none was. */
  readonly chainFrom: ChainSeen | null;
};

/** A backup that lies in its place, what the rule of keeping goes by, and the office as it is in there. */
export type KnownBackup = {
  readonly path: string;
  readonly dated: DatedBackup;
  readonly known: Known;
  readonly chain: ChainSeen;
};

const emptyOffice: KnownOffice = {
  ...{ isFounded: false, documents: {}, accounts: {} },
  ...{ readAhead: [], erased: [], erasedPeople: [], sheets: 0, restores: 0 },
};
export const nothingYet: Known = {
  ...{ office: emptyOffice, passwords: {}, door: 'out', code: null, newCode: null },
  ...{ gone: { documents: [], people: [] }, chainFrom: null },
};

export function withDocument(known: Known, documentId: string, change: Partial<KnownDocument>): Known {
  const before = known.office.documents[documentId] ?? newDocument;
  const documents = { ...known.office.documents, [documentId]: { ...before, ...change } };
  return { ...known, office: { ...known.office, documents } };
}

/** It was read for the first time: a draft of it begins. */
export function withReading(known: Known, documentId: string, ofClass: string | null): Known {
  const readings = (known.office.documents[documentId]?.readings ?? 0) + 1;
  const timetable = { steps: 0, classes: [ofClass ?? ''], at: 0, versions: [], readingTaken: readings };
  return withDocument(known, documentId, { state: 'read', readings, timetable });
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
  isAgain: false,
  timetable: null,
};
const newAccount: KnownAccount = { displayName: '', role: 'office', state: 'active', mustChangePassword: true };
