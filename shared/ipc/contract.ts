import { z } from 'zod';
import type { Action } from '../access/actions.ts';
import { PolicyInForce } from '../policy/policy-in-force.ts';
import { RetentionPlan } from '../retention/retention-plan.ts';
import { ActivityExportRequest, ActivityPage, ActivityReport, ActivityRequest } from './activity-messages.ts';
import {
  BackupNamed,
  BackupRestored,
  BackupsFound,
  BackupState,
  BackupUnsealed,
  ChangeBackups,
  ChooseBackupFolder,
  FolderChosen,
  GoBack,
  RepairView,
  RestoreBackup,
  SchoolSettings,
  SinceBackup,
  SoundSaved,
  UnsealBackup,
} from './care-messages.ts';
import {
  BeforeErasing,
  BinPage,
  BinRequest,
  CarriedOut,
  CarryOut,
  DataCounts,
  DiagnosticsText,
  EraseDocument,
  ErasePerson,
  ErasureLeft,
  ExportPerson,
  FindPerson,
  HoldDocument,
  LegalBasisOf,
  LookBeforeErasing,
  NoteLegalBasis,
  PersonFound,
  RetentionPreview,
  RetentionRequest,
  UsualLegalBasis,
} from './data-protection-messages.ts';
import {
  BeforeRemoving,
  DocumentId,
  DocumentOpened,
  DocumentRequest,
  DocumentRow,
  DocumentsNews,
  ImportRequest,
  RemoveDocument,
  SampleRequest,
  SampleRow,
} from './document-messages.ts';
import { ConflictRow, JoinServer, SettleConflict, SyncNews } from './server-messages.ts';
import {
  AccountRequest,
  AccountRow,
  AddAccount,
  ChangePassword,
  EditAccount,
  FoundOffice,
  KeysState,
  LocksSoon,
  OfficeFounded,
  OfficeState,
  OwnPassword,
  Recover,
  RecoveryCode,
  ResetPassword,
  SheetState,
  SignIn,
} from './office-messages.ts';
import {
  AlsoHolding,
  AlsoHoldingRequest,
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
import { ChooseUpdates, UnsavedWork, UpdateOffer, UpdateState } from './update-messages.ts';
import { SpeakRequest, Spoken } from './window-messages.ts';

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
const IsSaved = z.object({ isSaved: z.boolean() });
const Ticket = z.object({ documentId: DocumentId });

/** Everything the desk and the back room say to each other. Validation, sender and access checks are derived from it. */
export const contract = {
  'office.state': call({ ask: Nothing, reply: OfficeState, door: open }),
  /** Opens the papers once more, where they could not be got at; does nothing where they can. */
  'office.tryAgain': call({ ask: Nothing, reply: Nothing, door: open }),
  'office.found': call({ ask: FoundOffice, reply: OfficeFounded, door: open }),
  'session.signIn': call({ ask: SignIn, reply: Nothing, door: open }),
  'session.recover': call({ ask: Recover, reply: Nothing, door: open }),
  /** Locks: keys and search index go, the person's name stays in the window for coming back. */
  'session.lock': call({ ask: Nothing, reply: Nothing, door: open }),
  /** A key or the mouse was touched; at most twice a minute. */
  'session.active': call({ ask: Nothing, reply: Nothing, door: open }),
  'session.changePassword': call({ ask: ChangePassword, reply: Nothing, door: guarded('accounts.change-password') }),
  'session.renewRecoveryCode': call({ ask: OwnPassword, reply: RecoveryCode, door: closed('recovery.renew-code') }),
  'session.confirmCode': call({ ask: RecoveryCode, reply: Nothing, door: closed('recovery.renew-code') }),
  'session.sheetState': call({ ask: Nothing, reply: SheetState, door: closed('recovery.renew-code') }),
  'keys.state': call({ ask: Nothing, reply: KeysState, door: closed('keys.rotate') }),
  /** A new data key; every password goes on working. */
  'keys.rotate': call({ ask: OwnPassword, reply: Nothing, door: closed('keys.rotate') }),
  'keys.handToKeyring': call({ ask: OwnPassword, reply: Nothing, door: closed('keys.rotate') }),
  'keys.goOnWithoutKeyring': call({ ask: OwnPassword, reply: Nothing, door: closed('keys.rotate') }),
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
  'session.locksSoon': push({ news: LocksSoon, door: open }),
  /** The menu speaks as the window does from now on; answers how the computer writes dates. */
  'window.speak': call({ ask: SpeakRequest, reply: Spoken, door: open }),
  /** What would be lost if the program ended now; told whenever it is another answer. */
  'window.unsaved': call({ ask: UnsavedWork, reply: Nothing, door: open }),
  'documents.import': call({ ask: ImportRequest, reply: Ticket, door: guarded('documents.import') }),
  'documents.list': call({ ask: Nothing, reply: z.array(DocumentRow), door: guarded('documents.read') }),
  'documents.open': call({ ask: DocumentRequest, reply: DocumentOpened, door: guarded('documents.read') }),
  'documents.cancel': call({ ask: DocumentRequest, reply: Nothing, door: guarded('documents.steer-reading') }),
  'documents.retry': call({ ask: DocumentRequest, reply: Nothing, door: guarded('documents.steer-reading') }),
  'documents.remove': call({ ask: RemoveDocument, reply: Nothing, door: guarded('documents.remove') }),
  'documents.beforeRemoving': call({
    ask: DocumentRequest,
    reply: BeforeRemoving,
    door: guarded('documents.remove'),
  }),
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
  'timetables.alsoHolding': call({
    ask: AlsoHoldingRequest,
    reply: AlsoHolding,
    door: closed('timetables.publish'),
  }),
  'timetables.version': call({
    ask: VersionRequest,
    reply: VersionOpened,
    door: closed('timetables.compare-versions'),
  }),
  'timetables.proposal': call({ ask: TimetableRequest, reply: ReadingProposed, door: closed('timetables.edit') }),
  'timetables.takeReading': call({ ask: TakeProposal, reply: DraftStand, door: closed('timetables.edit') }),
  'timetables.leaveReading': call({ ask: LeaveProposal, reply: Nothing, door: closed('timetables.edit') }),
  'timetables.dismissFailure': call({ ask: TimetableRequest, reply: Nothing, door: closed('timetables.edit') }),
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
  'bin.page': call({ ask: BinRequest, reply: BinPage, door: closed('documents.remove') }),
  'bin.takeBack': call({ ask: DocumentRequest, reply: Nothing, door: closed('documents.remove') }),
  'erasing.look': call({ ask: LookBeforeErasing, reply: BeforeErasing, door: closed('data-protection.erase') }),
  /** For good, from the desk too; nobody can bring it back. */
  'bin.erase': call({ ask: EraseDocument, reply: ErasureLeft, door: closed('data-protection.erase') }),
  'dataMap.show': call({ ask: Nothing, reply: DataCounts, door: closed('data-protection.view-data-map') }),
  'person.find': call({ ask: FindPerson, reply: PersonFound, door: closed('data-protection.export-person') }),
  /** Asks where to put the file, and writes it there. */
  'person.export': call({ ask: ExportPerson, reply: IsSaved, door: closed('data-protection.export-person') }),
  'person.erase': call({ ask: ErasePerson, reply: ErasureLeft, door: closed('data-protection.erase') }),
  'legalBasis.of': call({ ask: DocumentRequest, reply: LegalBasisOf, door: closed('documents.note-legal-basis') }),
  'legalBasis.note': call({ ask: NoteLegalBasis, reply: Nothing, door: closed('documents.note-legal-basis') }),
  'legalBasis.usual': call({ ask: Nothing, reply: UsualLegalBasis, door: closed('documents.note-legal-basis') }),
  'legalBasis.setUsual': call({ ask: UsualLegalBasis, reply: Nothing, door: closed('settings.change-school') }),
  'retention.show': call({ ask: Nothing, reply: RetentionPlan, door: closed('retention.view') }),
  'retention.set': call({ ask: RetentionPlan, reply: Nothing, door: closed('retention.set') }),
  'retention.hold': call({ ask: HoldDocument, reply: Nothing, door: closed('retention.set') }),
  'retention.preview': call({ ask: RetentionRequest, reply: RetentionPreview, door: closed('retention.view') }),
  'retention.carryOut': call({ ask: CarryOut, reply: CarriedOut, door: closed('retention.carry-out') }),
  /** The whole text, to be looked at before it is saved. */
  'diagnostics.prepare': call({ ask: Nothing, reply: DiagnosticsText, door: closed('diagnostics.export') }),
  /** Saves what was prepared last; asks where. */
  'diagnostics.export': call({ ask: Nothing, reply: IsSaved, door: closed('diagnostics.export') }),
  'samples.list': call({ ask: Nothing, reply: z.array(SampleRow), door: closed('samples.try') }),
  'samples.import': call({ ask: SampleRequest, reply: Ticket, door: closed('samples.try') }),
  'settings.school': call({ ask: Nothing, reply: SchoolSettings, door: closed('settings.view-school') }),
  'settings.changeSchool': call({ ask: SchoolSettings, reply: Nothing, door: closed('settings.change-school') }),
  'policy.show': call({ ask: Nothing, reply: PolicyInForce, door: closed('settings.view-school') }),
  // Whoever can close the program has the version that is ready installed by it: so no more is asked of who restarts it.
  'updates.offer': call({ ask: Nothing, reply: UpdateOffer, door: open }),
  'updates.restart': call({ ask: Nothing, reply: Nothing, door: open }),
  'updates.offered': push({ news: UpdateOffer, door: open }),
  'updates.state': call({ ask: Nothing, reply: UpdateState, door: closed('updates.install') }),
  'updates.choose': call({ ask: ChooseUpdates, reply: Nothing, door: closed('updates.install') }),
  /** Begins a look; what comes of it comes as news. */
  'updates.look': call({ ask: Nothing, reply: Nothing, door: closed('updates.install') }),
  'updates.changed': push({ news: UpdateState, door: closed('updates.install') }),
  'backup.state': call({ ask: Nothing, reply: BackupState, door: closed('backup.view') }),
  /** Begins one; how far it is comes as news. */
  'backup.make': call({ ask: Nothing, reply: Nothing, door: closed('backup.make') }),
  /** Asks for the folder, unless it is to be the usual one. */
  'backup.chooseFolder': call({ ask: ChooseBackupFolder, reply: FolderChosen, door: closed('backup.set-up') }),
  'backup.chooseKeep': call({ ask: ChangeBackups, reply: Nothing, door: closed('backup.set-up') }),
  'backup.showFolder': call({ ask: Nothing, reply: Nothing, door: closed('backup.view') }),
  'backup.changed': push({ news: BackupState, door: closed('backup.view') }),
  // Before there is an office, or when it does not open, nobody can be signed in. The store refuses these at any other
  // time, but to an administrator; nothing is shown of a backup but to who has its code.
  'restore.usual': call({ ask: Nothing, reply: BackupsFound, door: open }),
  /** Asks for a folder; null where the person thought better of it. */
  'restore.choose': call({ ask: Nothing, reply: BackupsFound.nullable(), door: open }),
  'restore.unseal': call({ ask: UnsealBackup, reply: BackupUnsealed, door: open }),
  'restore.begin': call({ ask: RestoreBackup, reply: BackupRestored, door: open }),
  'restore.since': call({ ask: BackupNamed, reply: SinceBackup, door: closed('backup.restore') }),
  /** To an earlier state of the office that is open here. Whoever asks is signed out by it: so the store alone decides. */
  'restore.goBack': call({ ask: GoBack, reply: BackupRestored, door: open }),
  'repair.look': call({ ask: Nothing, reply: RepairView, door: open }),
  'repair.saveSound': call({ ask: Nothing, reply: SoundSaved, door: open }),
  'repair.openWithoutJournal': call({ ask: Nothing, reply: Nothing, door: open }),
  'repair.showFolder': call({ ask: Nothing, reply: Nothing, door: open }),
  /** Whether what is done here has gone out: everybody who edits may know. */
  'server.state': call({ ask: Nothing, reply: SyncNews, door: closed('settings.view-school') }),
  'server.join': call({ ask: JoinServer, reply: SyncNews, door: closed('settings.change-school') }),
  'server.leave': call({ ask: Nothing, reply: SyncNews, door: closed('settings.change-school') }),
  'server.syncNow': call({ ask: Nothing, reply: SyncNews, door: closed('settings.view-school') }),
  'server.changed': push({ news: SyncNews, door: closed('settings.view-school') }),
  'conflicts.list': call({ ask: Nothing, reply: z.array(ConflictRow), door: closed('timetables.edit') }),
  'conflicts.settle': call({ ask: SettleConflict, reply: Nothing, door: closed('timetables.edit') }),
  'documents.changed': push({ news: DocumentsNews, door: guarded('documents.read') }),
} as const;

export type Contract = typeof contract;
export type CallName = {
  [Name in keyof Contract]: Contract[Name]['kind'] extends 'call' ? Name : never;
}[keyof Contract];
export type PushName = Exclude<keyof Contract, CallName>;
