import type { Role } from '../../../shared/access/roles.ts';
import type { ReadBlock, Reading } from '../../../shared/timetable/reading.ts';
import { addAccount } from '../accounts/accounts.ts';
import { addSheet } from '../documents/new-document.test-kit.ts';
import { settleDocument } from '../documents/readings.ts';
import type { DocumentOutcome } from '../documents/readings.ts';
import { valueOf } from '../keys/testing/build-office.ts';
import type { OpenOffice } from '../office/open-office.ts';

export const PASSWORD = 'zwölf blaue Ordner';

export async function addPerson(office: OpenOffice, role: Role, displayName: string): Promise<string> {
  const account = { loginName: `${role}.${displayName.toLowerCase().replaceAll(' ', '.')}`, displayName, role };
  return valueOf(await addAccount(office, { ...account, password: PASSWORD })).userId;
}

/** Files a document that is read: of a class or a teacher, with lessons of these titles. */
export function fileRead(
  office: OpenOffice,
  name: string,
  sheet: { readonly class?: string; readonly teacher?: string; readonly lessons?: readonly string[] } = {},
): string {
  const documentId = addSheet(office, name);
  valueOf(settleDocument(office, documentId, outcomeOf(sheet)));
  return documentId;
}

function outcomeOf(sheet: Parameters<typeof fileRead>[2] = {}): DocumentOutcome {
  const lessons = (sheet.lessons ?? []).map(lessonOf);
  const header = {
    ...{ school: null, term: null, week: null, room: null, title: null },
    ...{ class: sheet.class ?? null, teacher: sheet.teacher ?? null },
  };
  const reading: Reading = {
    version: 1,
    source: { name: 'sheet', sha256: '', kind: 'pdf-text', pages: 1 },
    ...{ header, parts: [], blocks: lessons, setAside: [], questions: [], contradictions: [], warnings: [] },
    engine: { route: 'text', milliseconds: 1 },
  };
  const { class: ofClass, teacher } = header;
  const summary = {
    blocks: lessons.length,
    needLook: 0,
    questions: 0,
    setAside: 0,
    class: ofClass,
    teacher,
    title: null,
  };
  return { state: 'read', summary, reading, pages: [], pictures: [] };
}

function lessonOf(title: string, at: number): ReadBlock {
  return {
    ...{ id: `b${at}`, part: 'p1', day: 'MO', cycleDay: null, date: null, start: '08:00', end: '08:45', period: null },
    ...{ title, notes: null, teacher: null, room: null, class: null, weeks: null, page: 1, box: [0, 0, 1, 1] },
    ...{ confidence: 1, needsReview: false, reasons: [], inferred: [], fields: {} },
  };
}
