import type { Reading } from '../../../shared/timetable/reading.ts';
import { contentFromReading } from '../../../shared/versions/content-from-reading.ts';
import type { WriteHandle } from '../database/handles.ts';
import type { OpenOffice } from '../office/open-office.ts';
import { queueMutation } from '../sync/outbox.ts';
import { makeCard } from './card.ts';
import type { TimetableCard } from './card.ts';
import { addTimetable } from './stored-timetable.ts';
import { addVersion } from './versions.ts';

type ReadSheet = {
  readonly documentId: string;
  /** The document's key: what is erased with a sheet is all that was made of it. */
  readonly keyId: string;
  readonly name: string;
  readonly reading: Reading;
  readonly readingNumber: number;
};

/** The timetable of a sheet that was read, in the transaction that files the reading. */
export function createTimetable(
  office: OpenOffice,
  write: WriteHandle,
  { documentId, keyId, name, reading, readingNumber }: ReadSheet,
): { readonly timetableId: string; readonly card: TimetableCard } {
  const timetableId = office.tools.newId();
  const content = contentFromReading(reading, office.tools.newId);
  const card = makeCard(name, content, readingNumber);
  addTimetable(office, write, { timetableId, documentId, keyId, card });
  addVersion(
    office,
    write,
    { timetableId, keyId },
    { state: 'draft', inForce: null, reason: null, content, isByProgram: true },
  );
  const body = { documentId, name, state: 'read', content } as const;
  queueMutation(office, write, { name: 'timetable.add/1', row: timetableId, body }, keyId);
  return { timetableId, card };
}
