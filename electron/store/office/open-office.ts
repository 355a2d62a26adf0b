import type { Action } from '../../../shared/access/actions.ts';
import type { Actor } from '../../../shared/access/actor.ts';
import { may } from '../../../shared/access/may.ts';
import type { Whose } from '../../../shared/access/may.ts';
import type { Happening } from '../../../shared/activity/chain.ts';
import type { Moment } from '../../../shared/access/moment.ts';
import { deskError } from '../../../shared/desk-error.ts';
import type { DeskError } from '../../../shared/desk-error.ts';
import { invariant } from '../../../shared/invariant.ts';
import { failed, ok } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';
import type { ActivityLog } from '../activity/activity-log.ts';
import type { OpenDatabase } from '../database/open-database.ts';
import type { WriteHandle } from '../database/handles.ts';
import type { LadderTools, UnlockedKeys } from '../keys/key-change.ts';
import type { KeyChange } from '../keys/rows.ts';
import type { SealedRecords } from '../records/sealed-records.ts';
import type { OpenTimetables } from '../timetables/open-timetables.ts';
import { writeKeyChange } from './key-rows.ts';

export type OfficeTools = LadderTools & { readonly moment: () => Moment };

/** The office while somebody is signed in: the one way to its rows, and it knows who asks. */
export type OpenOffice = {
  readonly database: OpenDatabase;
  readonly keys: UnlockedKeys;
  readonly records: SealedRecords;
  readonly log: ActivityLog;
  readonly actor: Actor;
  readonly tools: OfficeTools;
  /** What is held in memory of timetables. */
  readonly timetables: OpenTimetables;
};

/** Whether whoever is signed in may do this; the same table as the contract's, asked again where the rows are. */
export function checkMay({ actor }: OpenOffice, action: Action, whose?: Whose): Result<undefined, DeskError> {
  return may(actor, action, whose) ? ok(undefined) : failed(deskError('notAllowed'));
}

/** One act: its rows and its entry in the activity log are saved together, or neither is. */
export function act<Value>(
  office: OpenOffice,
  happening: Pick<Happening, 'code' | 'subject' | 'details'>,
  work: (write: WriteHandle) => Value,
): Value {
  const { database, log, actor, tools } = office;
  return database.inTransaction((write) => {
    const value = work(write);
    log.append(write, { at: tools.now(), actorId: actor.userId, ...happening });
    return value;
  });
}

/** The same for what the program does by itself, whoever sits there. */
export function actByProgram<Value>(
  { database, log, tools }: OpenOffice,
  happening: Pick<Happening, 'code' | 'subject' | 'details'>,
  work: (write: WriteHandle) => Value,
): Value {
  return database.inTransaction((write) => {
    const value = work(write);
    log.append(write, { at: tools.now(), actorId: null, ...happening });
    return value;
  });
}

/** Keys change under the data key they were made with: a password takes a moment to stretch, and a rotation may have come between. */
export function applyKeyChange({ keys }: OpenOffice, write: WriteHandle, change: KeyChange): void {
  invariant(change.underDataKey === keys.dataKey.id, 'a key change is written under the data key it was made with');
  writeKeyChange(write, change);
}
