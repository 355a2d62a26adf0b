import { lockMinutes } from '../../../shared/access/session-decision.ts';
import type { DeskError } from '../../../shared/desk-error.ts';
import { SchoolSettings } from '../../../shared/ipc/care-messages.ts';
import { ok } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';
import { act, checkMay } from '../office/open-office.ts';
import type { OpenOffice } from '../office/open-office.ts';
import { OFFICE } from '../office/office-subject.ts';
import { keepSetting, findSetting } from '../office/sealed-settings.ts';

const { schoolName, lockMinutes: minutes } = SchoolSettings.shape;
export const SCHOOL_NAME = 'school-name';
const names = { schoolName: SCHOOL_NAME, lockMinutes: 'lock-minutes' } as const;

export function readSchoolSettings(office: OpenOffice): Result<SchoolSettings, DeskError> {
  const allowed = checkMay(office, 'settings.view-school');
  return allowed.ok ? ok({ schoolName: schoolNameOf(office) ?? '', lockMinutes: lockMinutesOf(office) }) : allowed;
}

/** Writes down what is another than it was, and that it was changed. */
export function changeSchoolSettings(office: OpenOffice, chosen: SchoolSettings): Result<undefined, DeskError> {
  const allowed = checkMay(office, 'settings.change-school');
  if (!allowed.ok) return allowed;
  const before: SchoolSettings = { schoolName: schoolNameOf(office) ?? '', lockMinutes: lockMinutesOf(office) };
  const now = office.tools.now();
  for (const name of ['schoolName', 'lockMinutes'] as const) {
    if (chosen[name] === before[name]) continue;
    const details = { setting: names[name], before: before[name], now: chosen[name] };
    act(office, { code: 'settings.changed', subject: OFFICE, details }, (write) =>
      keepSetting(write, office.records, { name: names[name], value: chosen[name], now }),
    );
  }
  return ok(undefined);
}

/** For the recovery sheet, and to say which school a backup is of. */
export function schoolNameOf({ database, records }: Pick<OpenOffice, 'records'> & ReadsSettings): string | null {
  return findSetting(database.read, records, { name: names.schoolName, schema: schoolName });
}

/** It holds for everybody, whatever they may see. */
export function lockMinutesOf({ database, records }: OpenOffice): number {
  return findSetting(database.read, records, { name: names.lockMinutes, schema: minutes }) ?? lockMinutes.usual;
}

type ReadsSettings = { readonly database: Pick<OpenOffice['database'], 'read'> };
