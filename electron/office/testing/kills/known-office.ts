import type { Role } from '../../../../shared/access/roles.ts';

/** A document as somebody outside the store knows it: of its file, the hash. */
export type KnownDocument = {
  readonly name: string;
  readonly sha256: string;
  readonly state: string;
  readonly isBinned: boolean;
  /** How often it was read. */
  readonly readings: number;
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

const newDocument: KnownDocument = { name: '', sha256: '', state: 'waiting', isBinned: false, readings: 0 };
const newAccount: KnownAccount = { displayName: '', role: 'office', state: 'active', mustChangePassword: true };
