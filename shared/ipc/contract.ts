import { z } from 'zod';
import { Role } from '../access/roles.ts';
import {
  DocumentId,
  DocumentOpened,
  DocumentRequest,
  DocumentRow,
  DocumentsNews,
  ImportRequest,
  SampleRequest,
  SampleRow,
} from './document-messages.ts';

/** A call from the desk: what goes in, what comes back, and the least role that may make it. */
type Call<Ask extends z.ZodType, Reply extends z.ZodType> = {
  readonly kind: 'call';
  readonly ask: Ask;
  readonly reply: Reply;
  readonly role: Role;
};

/** News pushed to the desk's windows, seen by those whose session has at least this role. */
type Push<News extends z.ZodType> = { readonly kind: 'push'; readonly news: News; readonly role: Role };

function call<Ask extends z.ZodType, Reply extends z.ZodType>(entry: { ask: Ask; reply: Reply; role: Role }) {
  return { kind: 'call', ...entry } as const satisfies Call<Ask, Reply>;
}

function push<News extends z.ZodType>(entry: { news: News; role: Role }) {
  return { kind: 'push', ...entry } as const satisfies Push<News>;
}

const Nothing = z.undefined();
const Ticket = z.object({ documentId: DocumentId });

/** Everything the desk and the back room say to each other. Validation, sender and role checks are derived from it. */
export const contract = {
  'session.current': call({ ask: Nothing, reply: z.object({ role: Role }), role: 'student' }),
  'documents.import': call({ ask: ImportRequest, reply: Ticket, role: 'office' }),
  'documents.list': call({ ask: Nothing, reply: z.array(DocumentRow), role: 'office' }),
  'documents.open': call({ ask: DocumentRequest, reply: DocumentOpened, role: 'office' }),
  'documents.cancel': call({ ask: DocumentRequest, reply: Nothing, role: 'office' }),
  'documents.retry': call({ ask: DocumentRequest, reply: Nothing, role: 'office' }),
  'documents.remove': call({ ask: DocumentRequest, reply: Nothing, role: 'office' }),
  'samples.list': call({ ask: Nothing, reply: z.array(SampleRow), role: 'office' }),
  'samples.import': call({ ask: SampleRequest, reply: Ticket, role: 'office' }),
  'documents.changed': push({ news: DocumentsNews, role: 'office' }),
} as const;

export type Contract = typeof contract;
export type CallName = {
  [Name in keyof Contract]: Contract[Name]['kind'] extends 'call' ? Name : never;
}[keyof Contract];
export type PushName = Exclude<keyof Contract, CallName>;
