import { buildReading, buildWeek } from '../../../../shared/versions/testing/build-timetable.ts';
import type { Reading } from '../../../../shared/timetable/reading.ts';
import type { InForce } from '../../../../shared/ipc/published-days.ts';
import { findUser, putUser } from '../../accounts/user-record.ts';
import type { User } from '../../accounts/user-record.ts';
import { addSheet } from '../../documents/new-document.test-kit.ts';
import { settleDocument } from '../../documents/readings.ts';
import type { DocumentOutcome } from '../../documents/readings.ts';
import { valueOf } from '../../keys/testing/build-office.ts';
import { loginNameTag } from '../../keys/name-tag.ts';
import { readOfficeSalt } from '../../office/office-salt.ts';
import type { OpenOffice } from '../../office/open-office.ts';
import { approveTimetable } from '../approve-timetable.ts';
import { timetableOfDocument } from '../open-timetable.ts';
import { publishTimetable } from '../publish-timetable.ts';

export const TERM = { from: '2026-08-31', until: '2027-01-29' };

/** A reading as it comes from the reader, with nothing beside it. */
export function readAs(reading: Reading): Extract<DocumentOutcome, { state: 'read' }> {
  const { header, blocks } = reading;
  return {
    ...{ state: 'read', reading, pages: [], pictures: [] },
    summary: {
      ...{ blocks: blocks.length, needLook: 0, questions: 0, setAside: 0 },
      ...{ class: header.class, teacher: header.teacher, title: header.title },
    },
  };
}

export function weekOf(group: string | null, lessons = 5, teacher: string | null = null): Reading {
  const header = { school: null, class: group, teacher, term: null, week: null, room: null, title: null };
  return buildReading(buildWeek(lessons), { header });
}

/** A sheet that was handed in and read, and the timetable of it. */
export function readSheet(office: OpenOffice, name: string, reading: Reading) {
  const documentId = addSheet(office, name);
  valueOf(settleDocument(office, documentId, readAs(reading)));
  return { documentId, timetableId: valueOf(timetableOfDocument(office, documentId)).timetableId };
}

/** The week of a class, published for as long as TERM lasts. */
export function publishWeek(office: OpenOffice, group: string, inForce: InForce = TERM): string {
  return publishSheet(office, readSheet(office, `${group}.pdf`, weekOf(group)).timetableId, inForce);
}

/** The week of a teacher, published as well. */
export function publishTeachersWeek(office: OpenOffice, teacher: string): string {
  return publishSheet(office, readSheet(office, `${teacher}.pdf`, weekOf(null, 5, teacher)).timetableId, TERM);
}

/** A sheet as it was read, published as well. */
export function publishReading(office: OpenOffice, name: string, reading: Reading): string {
  return publishSheet(office, readSheet(office, name, reading).timetableId, TERM);
}

function publishSheet(office: OpenOffice, timetableId: string, inForce: InForce): string {
  valueOf(approveTimetable(office, { timetableId, steps: 0, reason: 'Checked' }));
  valueOf(publishTimetable(office, { timetableId, inForce, reason: 'New term', replaces: null, seen: null }));
  return timetableId;
}

/** Somebody's account says that this class is theirs. */
export function joinClass(office: OpenOffice, userId: string, group: string): void {
  changeUser(office, userId, { classes: [group] });
}

/** Somebody's account says under which name they stand on sheets. */
export function bePerson(office: OpenOffice, userId: string, printed: string): void {
  changeUser(office, userId, { printedName: printed });
}

function changeUser({ database, records, tools }: OpenOffice, userId: string, change: Partial<User>): void {
  const user = valueOf(findUser(database.read, records, userId));
  const nameTag = loginNameTag(readOfficeSalt(database.read), user.loginName);
  database.inTransaction((write) => putUser(write, records, { ...user, ...change }, { nameTag, now: tools.now() }));
}

/** As saving what is sound of a damaged file leaves it: the row of the sheet could not be read any more. */
export function loseSheet({ database }: OpenOffice, timetableId: string): void {
  const sql = 'DELETE FROM documents WHERE document_id = (SELECT document_id FROM timetables WHERE timetable_id = ?)';
  database.inTransaction((write) => write.run(sql, timetableId));
}
