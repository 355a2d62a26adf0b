import { z } from 'zod';
import {
  ActivityExportRequest,
  ActivityPage,
  ActivityReport,
  ActivityRequest,
} from '../../../shared/ipc/activity-messages.ts';
import {
  BackupRestored,
  BackupsFound,
  BackupState,
  BackupUnsealed,
  ChangeBackups,
  RepairView,
  SchoolSettings,
  SinceBackup,
  SoundSaved,
} from '../../../shared/ipc/care-messages.ts';
import { BeforeRemoving, DocumentId, DocumentOpened, RemoveDocument } from '../../../shared/ipc/document-messages.ts';
import {
  AccountRequest,
  AccountRow,
  AddAccount,
  ChangePassword,
  EditAccount,
  FoundOffice,
  KeysState,
  OfficeFounded,
  OfficeState,
  OwnPassword,
  Recover,
  RecoveryCode,
  ResetPassword,
  SheetState,
  SignIn,
} from '../../../shared/ipc/office-messages.ts';
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
  TimetableRow,
  TimetablesPage,
  TimetablesRequest,
  VersionOpened,
  VersionRequest,
} from '../../../shared/ipc/timetable-messages.ts';
import { DocumentOutcome, StoredPicture } from '../documents/readings.ts';
import { NewDocument, StoredDocument } from '../documents/stored-document.ts';
import { dataProtectionCalls } from './data-protection-calls.ts';
import { serverCalls } from './server-calls.ts';

function call<Ask extends z.ZodType, Reply extends z.ZodType>(ask: Ask, reply: Reply) {
  return { ask, reply } as const;
}

const Nothing = z.undefined();
const Bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array);
const Path = z.string().min(1);
/** The folder of one backup, and the code that opens it. */
const SealedBackup = z.object({ backup: Path, code: z.string().max(200) });
const OneDocument = z.object({ documentId: DocumentId });
const Reread = OneDocument.extend({ name: z.string(), userId: z.string() });
/** Told to main alone, which asks its guard with it. */
const Whose = z.object({
  userId: z.string().nullable(),
  personIds: z.array(z.string()).readonly(),
  classIds: z.array(z.string()).readonly(),
});

/**
 * Everything main asks of the store process, checked on the side that receives it. Whoever is signed in is known to the
 * store by the sign-in; main cannot say that somebody else asks.
 */
export const storeContract = {
  'office.state': call(Nothing, OfficeState),
  'office.found': call(FoundOffice, OfficeFounded),
  'session.signIn': call(SignIn, Nothing),
  'session.recover': call(Recover, Nothing),
  'session.lock': call(z.object({ why: z.enum(['asked', 'idle', 'ended']) }), Nothing),
  'session.changePassword': call(ChangePassword, Nothing),
  'session.renewRecoveryCode': call(OwnPassword, RecoveryCode),
  /** Answers whether an older sheet was let go of. */
  'session.confirmCode': call(RecoveryCode, z.object({ isReplaced: z.boolean() })),
  'session.sheetState': call(Nothing, SheetState),
  /** Somebody who is signed in was refused a call of the window's contract, of this name. */
  'session.refused': call(z.object({ call: z.string().max(100) }), Nothing),
  'keys.state': call(Nothing, KeysState),
  'keys.rotate': call(OwnPassword, Nothing),
  'keys.handToKeyring': call(OwnPassword, Nothing),
  'keys.goOnWithoutKeyring': call(OwnPassword, Nothing),
  'accounts.list': call(Nothing, z.array(AccountRow)),
  'accounts.add': call(AddAccount, AccountRequest),
  'accounts.edit': call(EditAccount, Nothing),
  'accounts.deactivate': call(AccountRequest, Nothing),
  'accounts.resetPassword': call(ResetPassword, Nothing),
  'documents.list': call(
    Nothing,
    z.object({ documents: z.array(StoredDocument), queue: z.array(DocumentId), rereads: z.array(Reread) }),
  ),
  /** The document in hand that a timetable was read from; null where it is in hand no more. */
  'documents.ofTimetable': call(TimetableRequest, StoredDocument.nullable()),
  'documents.add': call(NewDocument, z.object({ duplicateOf: DocumentId.nullable() })),
  'documents.settle': call(z.object({ documentId: DocumentId, outcome: DocumentOutcome }), Nothing),
  /** While nobody is signed in: the next document that waits, whose key was kept for this, and what was read of it. */
  'documents.nextWhileLocked': call(Nothing, OneDocument.extend({ name: z.string(), bytes: Bytes }).nullable()),
  'documents.settleWhileLocked': call(OneDocument.extend({ outcome: DocumentOutcome }), Nothing),
  /** Files some of what was read while nobody was signed in; answers how many are left. */
  'documents.fileLocked': call(Nothing, z.object({ left: z.int().nonnegative() })),
  'documents.original': call(OneDocument, Bytes),
  'documents.open': call(OneDocument, DocumentOpened),
  'documents.picture': call(
    OneDocument.extend({ page: z.int().positive(), reading: z.int().positive().nullable() }),
    StoredPicture.nullable(),
  ),
  'documents.bin': call(RemoveDocument, Nothing),
  'documents.beforeRemoving': call(OneDocument, BeforeRemoving),
  'documents.readAgain': call(OneDocument, Reread),
  'documents.whose': call(OneDocument, Whose.nullable()),
  'timetables.page': call(TimetablesRequest, TimetablesPage),
  'timetables.ofDocument': call(OneDocument, TimetableRequest),
  'timetables.open': call(TimetableRequest, TimetableOpened),
  'timetables.edit': call(EditTimetable, DraftStand),
  'timetables.approve': call(ApproveTimetable, Nothing),
  'timetables.reopen': call(TimetableRequest, Nothing),
  'timetables.publish': call(PublishTimetable, Nothing),
  'timetables.alsoHolding': call(AlsoHoldingRequest, AlsoHolding),
  'timetables.version': call(VersionRequest, VersionOpened),
  'timetables.proposal': call(TimetableRequest, ReadingProposed),
  'timetables.takeReading': call(TakeProposal, DraftStand),
  'timetables.leaveReading': call(LeaveProposal, Nothing),
  'timetables.dismissFailure': call(TimetableRequest, Nothing),
  'timetables.published': call(
    PublishedRequest,
    TimetablesPage.extend({ rows: z.array(z.object({ row: TimetableRow, whose: Whose })) }),
  ),
  'timetables.openPublished': call(TimetableRequest, z.object({ whose: Whose, opened: PublishedTimetable })),
  'activity.page': call(ActivityRequest, ActivityPage),
  'activity.verify': call(Nothing, ActivityReport),
  'activity.export': call(ActivityExportRequest, z.object({ text: z.string() })),
  'settings.school': call(Nothing, SchoolSettings),
  'settings.changeSchool': call(SchoolSettings, Nothing),
  /** What holds for whoever is signed in. */
  'settings.lockMinutes': call(Nothing, z.object({ minutes: z.number() })),
  'backup.state': call(Nothing, BackupState),
  'backup.make': call(Nothing, Nothing),
  /** For main itself, whoever is signed in. */
  'backup.isRunning': call(Nothing, z.object({ isRunning: z.boolean() })),
  'backup.choosePlace': call(z.object({ place: Path.nullable() }), Nothing),
  'backup.chooseKeep': call(ChangeBackups, Nothing),
  /** What a folder holds: the usual one where none is named. A folder that is a backup itself counts as one. */
  'restore.look': call(z.object({ place: Path.nullable() }), BackupsFound),
  'restore.unseal': call(SealedBackup, BackupUnsealed),
  'restore.begin': call(SealedBackup.extend({ mayGoWithoutKeyring: z.boolean() }), BackupRestored),
  /** The store before this one did not let itself be locked and was ended; `at`: when, in milliseconds since 1970. */
  'repair.noteStoreEnded': call(z.object({ at: z.number(), why: z.enum(['asked', 'idle', 'ended']) }), Nothing),
  'restore.since': call(z.object({ backup: Path }), SinceBackup),
  'restore.goBack': call(
    z.object({ backup: Path, password: z.string().max(1000), code: z.string().max(200).nullable() }),
    BackupRestored,
  ),
  'repair.look': call(Nothing, RepairView),
  'repair.saveSound': call(Nothing, SoundSaved),
  'repair.openWithoutJournal': call(Nothing, Nothing),
  ...dataProtectionCalls,
  ...serverCalls,
} as const;

/** What the store tells main without being asked; main asks for the rest. */
export const storeNews = ['backup.changed', 'office.changed'] as const;
export type StoreNews = (typeof storeNews)[number];

type StoreContract = typeof storeContract;
export type StoreCall = keyof StoreContract;
export type StoreAsk<Name extends StoreCall> = z.output<StoreContract[Name]['ask']>;
export type StoreReply<Name extends StoreCall> = z.output<StoreContract[Name]['reply']>;
