import { z } from 'zod';
import type { Action } from '../access/actions.ts';
import { ActivityExportRequest, ActivityPage, ActivityReport, ActivityRequest } from './activity-messages.ts';
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
import {
  AccountRequest,
  AccountRow,
  AddAccount,
  ChangePassword,
  EditAccount,
  FoundOffice,
  OfficeFounded,
  OfficeState,
  Recover,
  RecoveryCode,
  ResetPassword,
  SignIn,
} from './office-messages.ts';
import {
  ApproveTimetable,
  DraftStand,
  EditTimetable,
  LeaveProposal,
  PublishedRequest,
  PublishedTimetable,
  PublishTimetable,
  ReadingProposed,
  TakeProposal,
  TimetableOpened,
  TimetableRequest,
  TimetablesNews,
  TimetablesPage,
  TimetablesRequest,
  VersionOpened,
  VersionRequest,
} from './timetable-messages.ts';
import { SpeakRequest } from './window-messages.ts';

/**
 * Who is let in. `open`: anyone at this computer, signed in or not. `closed`: who may do the action with everybody's
 * things. `guarded`: who may do it with some, and the handler asks its guard with whose; an answer for which it did not
 * ask is held back.
 */
export type Door =
  | { readonly kind: 'open' }
  | { readonly kind: 'closed'; readonly action: Action }
  | { readonly kind: 'guarded'; readonly action: Action };

/** A call from the desk: what goes in, what comes back, and who may make it. */
type Call<Ask extends z.ZodType, Reply extends z.ZodType, D extends Door> = {
  readonly kind: 'call';
  readonly ask: Ask;
  readonly reply: Reply;
  readonly door: D;
};

/** News pushed to the desk's windows, sent to those whose actor is let in. */
type Push<News extends z.ZodType, D extends Door> = { readonly kind: 'push'; readonly news: News; readonly door: D };

function call<Ask extends z.ZodType, Reply extends z.ZodType, const D extends Door>(entry: {
  ask: Ask;
  reply: Reply;
  door: D;
}) {
  return { kind: 'call', ...entry } as const satisfies Call<Ask, Reply, D>;
}

function push<News extends z.ZodType, const D extends Door>(entry: { news: News; door: D }) {
  return { kind: 'push', ...entry } as const satisfies Push<News, D>;
}

const open = { kind: 'open' } as const;

function closed<const A extends Action>(action: A) {
  return { kind: 'closed', action } as const;
}

function guarded<const A extends Action>(action: A) {
  return { kind: 'guarded', action } as const;
}

const Nothing = z.undefined();
const Ticket = z.object({ documentId: DocumentId });

/** Everything the desk and the back room say to each other. Validation, sender and access checks are derived from it. */
export const contract = {
  'office.state': call({ ask: Nothing, reply: OfficeState, door: open }),
  'office.found': call({ ask: FoundOffice, reply: OfficeFounded, door: open }),
  'session.signIn': call({ ask: SignIn, reply: Nothing, door: open }),
  'session.recover': call({ ask: Recover, reply: Nothing, door: open }),
  /** Locks: keys and search index go, the person's name stays in the window for coming back. */
  'session.lock': call({ ask: Nothing, reply: Nothing, door: open }),
  /** A key or the mouse was touched; at most twice a minute. */
  'session.active': call({ ask: Nothing, reply: Nothing, door: open }),
  'session.changePassword': call({ ask: ChangePassword, reply: Nothing, door: guarded('accounts.change-password') }),
  'session.renewRecoveryCode': call({ ask: Nothing, reply: RecoveryCode, door: closed('recovery.renew-code') }),
  'accounts.list': call({ ask: Nothing, reply: z.array(AccountRow), door: closed('accounts.view') }),
  'accounts.add': call({ ask: AddAccount, reply: AccountRequest, door: closed('accounts.create') }),
  'accounts.edit': call({ ask: EditAccount, reply: Nothing, door: closed('accounts.edit') }),
  'accounts.deactivate': call({ ask: AccountRequest, reply: Nothing, door: closed('accounts.deactivate') }),
  'accounts.resetPassword': call({ ask: ResetPassword, reply: Nothing, door: closed('accounts.reset-password') }),
  'activity.page': call({ ask: ActivityRequest, reply: ActivityPage, door: closed('activity.view') }),
  'activity.verify': call({ ask: Nothing, reply: ActivityReport, door: closed('activity.verify') }),
  /** Asks where to put the file, and writes it there. */
  'activity.export': call({
    ask: ActivityExportRequest,
    reply: z.object({ isSaved: z.boolean() }),
    door: closed('activity.export'),
  }),
  'office.changed': push({ news: OfficeState, door: open }),
  'window.speak': call({ ask: SpeakRequest, reply: Nothing, door: open }),
  'documents.import': call({ ask: ImportRequest, reply: Ticket, door: guarded('documents.import') }),
  'documents.list': call({ ask: Nothing, reply: z.array(DocumentRow), door: guarded('documents.read') }),
  'documents.open': call({ ask: DocumentRequest, reply: DocumentOpened, door: guarded('documents.read') }),
  'documents.cancel': call({ ask: DocumentRequest, reply: Nothing, door: guarded('documents.steer-reading') }),
  'documents.retry': call({ ask: DocumentRequest, reply: Nothing, door: guarded('documents.steer-reading') }),
  'documents.remove': call({ ask: DocumentRequest, reply: Nothing, door: guarded('documents.remove') }),
  /** The sheet goes to the reader once more; what comes of it waits as a proposal. */
  'documents.readAgain': call({ ask: DocumentRequest, reply: Nothing, door: guarded('documents.steer-reading') }),
  'timetables.page': call({ ask: TimetablesRequest, reply: TimetablesPage, door: closed('timetables.view-drafts') }),
  'timetables.ofDocument': call({
    ask: DocumentRequest,
    reply: TimetableRequest,
    door: closed('timetables.view-drafts'),
  }),
  'timetables.open': call({ ask: TimetableRequest, reply: TimetableOpened, door: closed('timetables.view-drafts') }),
  'timetables.edit': call({ ask: EditTimetable, reply: DraftStand, door: closed('timetables.edit') }),
  'timetables.approve': call({ ask: ApproveTimetable, reply: Nothing, door: closed('timetables.approve') }),
  'timetables.reopen': call({ ask: TimetableRequest, reply: Nothing, door: closed('timetables.edit') }),
  'timetables.publish': call({ ask: PublishTimetable, reply: Nothing, door: closed('timetables.publish') }),
  'timetables.version': call({
    ask: VersionRequest,
    reply: VersionOpened,
    door: closed('timetables.compare-versions'),
  }),
  'timetables.proposal': call({ ask: TimetableRequest, reply: ReadingProposed, door: closed('timetables.edit') }),
  'timetables.takeReading': call({ ask: TakeProposal, reply: DraftStand, door: closed('timetables.edit') }),
  'timetables.leaveReading': call({ ask: LeaveProposal, reply: Nothing, door: closed('timetables.edit') }),
  /** What is published and in force today, as far as it concerns whoever asks. */
  'timetables.published': call({
    ask: PublishedRequest,
    reply: TimetablesPage,
    door: guarded('timetables.view-published'),
  }),
  'timetables.openPublished': call({
    ask: TimetableRequest,
    reply: PublishedTimetable,
    door: guarded('timetables.view-published'),
  }),
  /** Tells only that it is time to ask again. */
  'timetables.changed': push({ news: TimetablesNews, door: open }),
  'samples.list': call({ ask: Nothing, reply: z.array(SampleRow), door: closed('samples.try') }),
  'samples.import': call({ ask: SampleRequest, reply: Ticket, door: closed('samples.try') }),
  'documents.changed': push({ news: DocumentsNews, door: guarded('documents.read') }),
} as const;

export type Contract = typeof contract;
export type CallName = {
  [Name in keyof Contract]: Contract[Name]['kind'] extends 'call' ? Name : never;
}[keyof Contract];
export type PushName = Exclude<keyof Contract, CallName>;
