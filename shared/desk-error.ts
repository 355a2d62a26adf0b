import { z } from 'zod';

/**
 * Everything that can go wrong in a way the person at the desk can do something about. The sentence for each code
 * (what is wrong, what to do) stands in the translations under `problem.<code>`.
 */
export const deskErrorCodes = [
  'empty',
  'tooLarge',
  'truncated',
  'encrypted',
  'unknownType',
  'oldOffice',
  'binaryWorkbook',
  'presentation',
  'richText',
  'appleDocument',
  'drawingProgram',
  'webShortcut',
  'mail',
  'archive',
  'zipBomb',
  'tooManyPixels',
  'tooManyPages',
  'tooManyBlocks',
  'noTimetable',
  'picturesOnly',
  'unreadable',
  'readerDied',
  'timeLimit',
  'memoryLimit',
  'notFound',
  'notAllowed',
  'badRequest',
  'deskFull',
  'fileMissing',
  'fileNotOpened',
  /** The office is locked: sign in. */
  'locked',
  'wrongPassword',
  /** Too many wrong tries: value `seconds`. */
  'waitBeforeTrying',
  'accountDeactivated',
  'keyringChanged',
  'keyringUnavailable',
  'codeMistyped',
  'codeWrong',
  'passwordTooShort',
  'passwordTooLong',
  'passwordHasName',
  'passwordRepeats',
  'passwordCommon',
  'passwordUnchanged',
  /** The password was given by somebody else: one of one's own comes first. */
  'ownPasswordFirst',
  'loginNameTaken',
  'lastAdmin',
  'alreadyFounded',
  /** Somebody said that the document must stay. */
  'documentHeld',
  /** What would go is no longer what was shown. */
  'retentionMoved',
  'keysDamaged',
  /** The draft was changed since the window asked for it. */
  'draftMovedOn',
  /** The step is not one that a timetable in this state can take. */
  'notFromHere',
  'editNotPossible',
  'valueDoesNotFit',
  'endsBeforeStart',
  'datesOver',
  /** What else holds is no longer what was shown before publishing. */
  'alsoHoldingMoved',
  /** Something is published of the document that was not shown before it was to go. */
  'publishedNotSeen',
  /** The school's server: not reached, put out, or something else than a Timetable Desk server answers there. */
  'serverUnreachable',
  'serverNotUnderstood',
  'serverSignInAgain',
  'diskFull',
  'diskReadOnly',
  'diskFailed',
  'storeDamaged',
  /** Made by a newer program. */
  'storeNewer',
  'storeInUse',
  'storeDied',
  'backupPlaceMissing',
  'backupPlaceReadOnly',
  'backupPlaceFull',
  'backupPlaceFailed',
  'backupPlaceUnfit',
  'backupMissing',
  'backupDamaged',
  'backupNewer',
  'backupUnreadable',
  /** What was restored is on its way into its place, and a file is held by another program. */
  'restoreHeldUp',
  /** One's own password did not let an administrator in on the day of the backup: the code is asked for. */
  'backupNeedsCode',
  /** All administrators of that day were erased since. */
  'backupWithoutAdmin',
  'backupOfAnother',
  /** There is no backup of how things are now, so nothing takes their place. */
  'presentNotKept',
  'nothingSound',
  /** The school's IT has settled it for this computer. */
  'settledByPolicy',
  /** A newer version waits: something is typed and not saved, or under way. */
  'updateUnsaved',
  'updateReading',
  'updateBackup',
  'updateRestoring',
  'updateSaving',
  'unexpected',
] as const;

/** An error as it crosses a boundary: a code, values for the sentence's blanks, and nothing else (no stack, no path). */
export const DeskError = z.object({
  code: z.enum(deskErrorCodes),
  values: z.record(z.string(), z.union([z.string(), z.number()])).default({}),
});
export type DeskError = z.infer<typeof DeskError>;
export type DeskErrorCode = DeskError['code'];

export function deskError(code: DeskErrorCode, values: DeskError['values'] = {}): DeskError {
  return { code, values };
}
