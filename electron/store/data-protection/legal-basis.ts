import type { z } from 'zod';
import type { DeskError } from '../../../shared/desk-error.ts';
import { LegalBasisNote } from '../../../shared/data-protection/legal-basis.ts';
import type { HoldDocument, LegalBasisOf, NoteLegalBasis } from '../../../shared/ipc/data-protection-messages.ts';
import { ok } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';
import type { ReadHandle, WriteHandle } from '../database/handles.ts';
import { act, checkMay } from '../office/open-office.ts';
import { OFFICE } from '../office/office-subject.ts';
import type { OpenOffice } from '../office/open-office.ts';
import { keepSetting, findSetting } from '../office/sealed-settings.ts';
import type { SealedRecords } from '../records/sealed-records.ts';
import { keepNote, readNote } from './document-notes.ts';
import { filedDocument } from './filed-document.ts';

const USUAL = 'usual-legal-basis';

/** On what grounds a document is kept, and whether somebody said that it must stay. */
export function legalBasisOf(office: OpenOffice, documentId: string): Result<LegalBasisOf, DeskError> {
  const { database, records } = office;
  const allowed = checkMay(office, 'documents.note-legal-basis');
  if (!allowed.ok) return allowed;
  const document = filedDocument(database.read, documentId);
  if (!document.ok) return document;
  return ok({
    note: readLegalBasis(database.read, records, document.value.filedUnder),
    isHeld: document.value.isHeld,
  });
}

export function readLegalBasis(read: ReadHandle, records: SealedRecords, documentId: string): LegalBasisNote | null {
  return readNote(read, records, { documentId, purpose: 'legal-basis' }, LegalBasisNote);
}

export function noteLegalBasis(
  office: OpenOffice,
  { documentId, note }: z.output<typeof NoteLegalBasis>,
): Result<undefined, DeskError> {
  const { database, records, tools } = office;
  const allowed = checkMay(office, 'documents.note-legal-basis');
  if (!allowed.ok) return allowed;
  const document = filedDocument(database.read, documentId);
  if (!document.ok) return document;
  const { filedUnder } = document.value;
  const subject = { kind: 'document', id: filedUnder } as const;
  const details = { basis: note?.basis ?? null, note: note?.note ?? null };
  act(office, { code: 'document.legal-basis-noted', subject, details }, (write) =>
    keepNote(write, records, { documentId: filedUnder, purpose: 'legal-basis', value: note, now: tools.now() }),
  );
  return ok(undefined);
}

/** What is noted of every import, until somebody says otherwise of one. */
export function usualLegalBasis(office: OpenOffice): Result<{ note: LegalBasisNote | null }, DeskError> {
  const allowed = checkMay(office, 'documents.note-legal-basis');
  return allowed.ok ? ok({ note: readUsual(office) }) : allowed;
}

export function setUsualLegalBasis(
  office: OpenOffice,
  { note }: { readonly note: LegalBasisNote | null },
): Result<undefined, DeskError> {
  const { records, tools } = office;
  const allowed = checkMay(office, 'settings.change-school');
  if (!allowed.ok) return allowed;
  const details = { setting: USUAL, basis: note?.basis ?? null };
  act(office, { code: 'settings.changed', subject: OFFICE, details }, (write) =>
    keepSetting(write, records, { name: USUAL, value: note, now: tools.now() }),
  );
  return ok(undefined);
}

/** At an import, in its transaction: the ground that holds on this day stays noted when the usual one is another. */
export function noteUsualLegalBasis(office: OpenOffice, write: WriteHandle, documentId: string): void {
  const note = readUsual(office);
  if (note === null) return;
  keepNote(write, office.records, { documentId, purpose: 'legal-basis', value: note, now: office.tools.now() });
}

/** Held: it is neither thrown away nor erased, by whatever rule, until the hold is lifted. */
export function holdDocument(
  office: OpenOffice,
  { documentId, isHeld }: z.output<typeof HoldDocument>,
): Result<undefined, DeskError> {
  const { database, records, tools } = office;
  const allowed = checkMay(office, 'retention.set');
  if (!allowed.ok) return allowed;
  const document = filedDocument(database.read, documentId);
  if (!document.ok) return document;
  const { filedUnder } = document.value;
  const subject = { kind: 'document', id: filedUnder } as const;
  act(office, { code: 'retention.changed', subject, details: { isHeld } }, (write) =>
    keepNote(write, records, { documentId: filedUnder, purpose: 'hold', value: isHeld ? {} : null, now: tools.now() }),
  );
  return ok(undefined);
}

function readUsual({ database, records }: OpenOffice): LegalBasisNote | null {
  return findSetting(database.read, records, { name: USUAL, schema: LegalBasisNote.nullable() });
}
