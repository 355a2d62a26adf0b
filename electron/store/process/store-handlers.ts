import { deskError } from '../../../shared/desk-error.ts';
import type { DeskError } from '../../../shared/desk-error.ts';
import { failed, ok } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';
import {
  addAccount,
  changeOwnPassword,
  confirmCode,
  deactivateAccount,
  editAccount,
  listAccounts,
  renewCode,
  resetPassword,
} from '../accounts/accounts.ts';
import { exportActivity, pageOfActivity, verifyActivity } from '../activity/read-activity.ts';
import { findUser } from '../accounts/user-record.ts';
import { noteReplayedErasures } from '../data-protection/note-replayed-erasures.ts';
import { binDocument, lookBeforeRemoving } from '../documents/bin-document.ts';
import {
  addDocument,
  documentOfTimetable,
  listDocuments,
  readOriginal,
  whoseDocument,
} from '../documents/documents.ts';
import { fileSomeLockedReadings, queueToRead } from '../documents/locked-readings.ts';
import { openReading, readPicture, settleDocument } from '../documents/readings.ts';
import { listRereads, readAgain } from '../documents/rereads.ts';
import { handOfficeToKeyring, keysState, leaveKeyring, rotateKeys } from '../office/change-keys.ts';
import { noteRefusal } from '../office/note-refusal.ts';
import type { Office } from '../office/office.ts';
import type { OpenOffice } from '../office/open-office.ts';
import { sheetState } from '../office/recovery-sheet.ts';
import { changeSchoolSettings, lockMinutesOf, readSchoolSettings } from '../settings/school-settings.ts';
import { findAlsoHolding } from '../timetables/also-holding.ts';
import { approveTimetable, reopenTimetable } from '../timetables/approve-timetable.ts';
import { editTimetable } from '../timetables/edit-timetable.ts';
import { settleNewDay, startTimetables } from '../timetables/enter-timetables.ts';
import { pageOfTimetables } from '../timetables/list-timetables.ts';
import { openTimetable, openVersion, timetableOfDocument } from '../timetables/open-timetable.ts';
import { leaveNewestReading, openProposal, takeNewestReading } from '../timetables/propose-reading.ts';
import { publishTimetable } from '../timetables/publish-timetable.ts';
import { openPublished, pageOfPublished } from '../timetables/published-timetables.ts';
import { dismissRereadFailed } from '../timetables/reread-failed.ts';
import { createDataProtectionHandlers } from './data-protection-handlers.ts';
import { createServerHandlers } from './server-handlers.ts';
import type { StoreAsk, StoreCall, StoreReply } from './store-contract.ts';

type Answer<Name extends StoreCall> =
  Result<StoreReply<Name>, DeskError> | Promise<Result<StoreReply<Name>, DeskError>>;

type Handler<Name extends StoreCall> = (ask: StoreAsk<Name>) => Answer<Name>;

/** Calls that need more than the office: its folder, the backups, and also an office that does not open. */
type CareCall = Extract<StoreCall, `backup.${string}` | `restore.${string}` | `repair.${string}`>;

export type CareHandlers = { readonly [Name in CareCall]: Handler<Name> };
export type StoreHandlers = { readonly [Name in Exclude<StoreCall, CareCall>]: Handler<Name> };

export function isCareCall(name: StoreCall): name is CareCall {
  return /^(backup|restore|repair)\./.test(name);
}

/** What the store answers to each call of its contract. */
export function createStoreHandlers(office: Office): StoreHandlers {
  /** The step with the office as whoever is signed in may use it. */
  function inside<Value>(step: (open: OpenOffice) => Value): Value | Result<never, DeskError> {
    const open = office.open();
    if (!open.ok) return open;
    // With the first thing somebody asks for, and behind it.
    if (open.value.timetables.begin()) setImmediate(() => void startTimetables(open.value));
    return step(open.value);
  }

  /** What somebody may do from now on, when they changed it for themselves. */
  function sitAnew(open: OpenOffice): void {
    const user = findUser(open.database.read, open.records, open.actor.userId);
    if (user.ok) office.goOnWith(user.value, open.keys);
  }

  /** With the keys in hand again, what was done without them is noted. */
  async function thenTidy(comingIn: Promise<Result<undefined, DeskError>>): Promise<Result<undefined, DeskError>> {
    const came = await comingIn;
    if (came.ok) inside(noteReplayedErasures);
    return came;
  }

  return {
    'office.state': () => ok(office.state()),
    'office.found': (ask) => office.found(ask),
    'session.signIn': (ask) => thenTidy(office.signIn(ask)),
    'session.recover': (ask) => thenTidy(office.recover(ask)),
    'session.lock': ({ why }) => ok(office.lock(why) as undefined),
    'session.changePassword': async (ask) => {
      const open = office.openToChangePassword();
      if (!open.ok) return open;
      const user = await changeOwnPassword(open.value, ask);
      if (!user.ok) return user;
      office.goOnWith(user.value, open.value.keys);
      return ok(undefined);
    },
    'session.renewRecoveryCode': (ask) => inside((open) => renewCode(open, ask)),
    'session.confirmCode': (ask) => inside((open) => confirmCode(open, ask)),
    'session.sheetState': () => inside(sheetState),
    'session.refused': (ask) => inside((open) => noteRefusal(open, ask.call)),
    'keys.state': () => inside((open) => keysState(open, office.keeper)),
    'keys.rotate': (ask) =>
      inside(async (open) => {
        const rotated = await rotateKeys(open, ask);
        if (!rotated.ok) return rotated;
        office.goOnWith(rotated.value.user, rotated.value.keys);
        return ok(undefined);
      }),
    'keys.handToKeyring': (ask) => inside((open) => handOfficeToKeyring(open, office.keeper, ask)),
    'keys.goOnWithoutKeyring': (ask) => inside((open) => leaveKeyring(open, ask)),
    'accounts.list': () => inside(listAccounts),
    'accounts.add': (ask) => inside((open) => addAccount(open, ask)),
    'accounts.edit': (ask) =>
      inside(async (open) => {
        const edited = await editAccount(open, ask);
        if (edited.ok && ask.userId === open.actor.userId) sitAnew(open);
        return edited;
      }),
    'accounts.deactivate': (ask) =>
      inside((open) => {
        const deactivated = deactivateAccount(open, ask);
        if (deactivated.ok && ask.userId === open.actor.userId) office.lock('ended');
        return deactivated;
      }),
    'accounts.resetPassword': (ask) => inside((open) => resetPassword(open, ask)),
    'documents.list': () =>
      inside((open) => ok({ documents: listDocuments(open), queue: queueToRead(open), rereads: listRereads(open) })),
    'documents.ofTimetable': ({ timetableId }) => inside((open) => ok(documentOfTimetable(open, timetableId))),
    'documents.fileLocked': () => inside((open) => ok({ left: fileSomeLockedReadings(open) })),
    'documents.nextWhileLocked': () => ok(office.waiting?.next() ?? null),
    'documents.settleWhileLocked': ({ documentId, outcome }) =>
      office.waiting?.keep(documentId, outcome) ?? failed(deskError('notFound')),
    'documents.add': (ask) => inside((open) => addDocument(open, ask)),
    'documents.settle': ({ documentId, outcome }) => inside((open) => settleDocument(open, documentId, outcome)),
    'documents.original': ({ documentId }) => inside((open) => readOriginal(open, documentId)),
    'documents.open': ({ documentId }) => inside((open) => openReading(open, documentId)),
    'documents.picture': ({ documentId, ...which }) => inside((open) => ok(readPicture(open, documentId, which))),
    'documents.bin': ({ documentId, seen }) => inside((open) => binDocument(open, documentId, seen)),
    'documents.beforeRemoving': ({ documentId }) => inside((open) => lookBeforeRemoving(open, documentId)),
    'documents.readAgain': ({ documentId }) => inside((open) => readAgain(open, documentId)),
    'documents.whose': ({ documentId }) => inside((open) => ok(whoseDocument(open.database.read, documentId))),
    'timetables.page': (ask) =>
      inside((open) => {
        settleNewDay(open);
        return pageOfTimetables(open, ask);
      }),
    'timetables.ofDocument': ({ documentId }) => inside((open) => timetableOfDocument(open, documentId)),
    'timetables.open': ({ timetableId }) => inside((open) => openTimetable(open, timetableId)),
    'timetables.edit': (ask) => inside((open) => editTimetable(open, ask)),
    'timetables.approve': (ask) => inside((open) => approveTimetable(open, ask)),
    'timetables.reopen': (ask) => inside((open) => reopenTimetable(open, ask)),
    'timetables.publish': (ask) => inside((open) => publishTimetable(open, ask)),
    'timetables.alsoHolding': (ask) => inside((open) => findAlsoHolding(open, ask)),
    'timetables.version': (ask) => inside((open) => openVersion(open, ask)),
    'timetables.proposal': ({ timetableId }) => inside((open) => openProposal(open, timetableId)),
    'timetables.takeReading': (ask) => inside((open) => takeNewestReading(open, ask)),
    'timetables.leaveReading': (ask) => inside((open) => leaveNewestReading(open, ask)),
    'timetables.dismissFailure': ({ timetableId }) => inside((open) => dismissRereadFailed(open, timetableId)),
    'timetables.published': (ask) => inside((open) => pageOfPublished(open, ask)),
    'timetables.openPublished': ({ timetableId }) => inside((open) => openPublished(open, timetableId)),
    'activity.page': (ask) => inside((open) => pageOfActivity(open, ask)),
    'activity.verify': () => inside(verifyActivity),
    'activity.export': (ask) => inside((open) => exportActivity(open, ask)),
    'settings.school': () => inside(readSchoolSettings),
    'settings.changeSchool': (ask) => inside((open) => changeSchoolSettings(open, ask)),
    'settings.lockMinutes': () => inside((open) => ok({ minutes: lockMinutesOf(open) })),
    ...createDataProtectionHandlers(office, inside),
    ...createServerHandlers(inside),
  };
}
