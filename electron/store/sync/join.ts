import { DocumentPayload } from '../documents/stored-document.ts';
import { openDraft } from '../timetables/draft.ts';
import { findTimetableAnywhere } from '../timetables/stored-timetable.ts';
import { readVersion } from '../timetables/versions.ts';
import { act } from '../office/open-office.ts';
import type { OpenOffice } from '../office/open-office.ts';
import { OFFICE } from '../office/office-subject.ts';
import { placeIn } from '../records/sealed-rows.ts';
import type { WriteHandle } from '../database/handles.ts';
import { queueMutation } from './outbox.ts';
import { countAsNewDevice } from './number-anew.ts';
import { findLinkFacts, putLink } from './server-link.ts';
import type { LinkSecret } from './server-link.ts';

/**
 * From now on what is done here is handed in, and what lies here already with it: an office that worked alone brings its papers
 * along. Signing in again keeps what is still to be handed in.
 */
export function joinServer(office: OpenOffice, secret: LinkSecret): void {
  const { address, displayName } = secret;
  const details = { address, as: displayName };
  act(office, { code: 'server.joined', subject: OFFICE, details }, (write) => {
    const isFirst = findLinkFacts(write) === null;
    putLink(write, office.records, secret);
    if (isFirst) queueEverything(office, write);
    else countAsNewDevice(write);
  });
}

function queueEverything(office: OpenOffice, write: WriteHandle): void {
  const documents = write.all<{ id: string }>('SELECT document_id AS id FROM documents ORDER BY rowid');
  for (const { id } of documents) queueDocument(office, write, id);
  const timetables = write.all<{ id: string }>('SELECT timetable_id AS id FROM timetables ORDER BY rowid');
  for (const { id } of timetables) queueTimetable(office, write, id);
}

type DocumentFacts = {
  readonly bytes: number;
  readonly addedAt: number;
  readonly binnedAt: number | null;
  readonly keyId: string;
  readonly sealed: Uint8Array;
};

function queueDocument(office: OpenOffice, write: WriteHandle, documentId: string): void {
  const row = write.get<DocumentFacts>(
    `SELECT bytes, added_at AS addedAt, binned_at AS binnedAt, key_id AS keyId, sealed FROM documents WHERE document_id = ?`,
    documentId,
  );
  if (row === undefined) return;
  const { keyId, sealed, bytes, addedAt, binnedAt } = row;
  const place = placeIn('documents', { document_id: documentId, key_id: keyId });
  const payload = office.records.open(DocumentPayload, sealed, place);
  // A gravestone.
  if (!payload.ok) return;
  const { name, sha256 } = payload.value;
  const body = { name, sha256, bytes, addedAt, isBinned: binnedAt !== null };
  queueMutation(office, write, { name: 'document.add/1', row: documentId, body }, keyId);
}

/** As it stands now: how it came to be so is this office's own. */
function queueTimetable(office: OpenOffice, write: WriteHandle, timetableId: string): void {
  const stored = findTimetableAnywhere(office, timetableId);
  const opened = stored === null ? null : openDraft(office, stored);
  if (stored === null || opened === null || !opened.ok) return;
  const { keyId, documentId, state, card } = stored;
  const { content } = opened.value.draft;
  const body = { documentId, name: card.name, state, content };
  queueMutation(office, write, { name: 'timetable.add/1', row: timetableId, body }, keyId);
  const versions = write.all<{ id: string }>(
    `SELECT version_id AS id FROM versions WHERE timetable_id = ? AND state <> 'draft' ORDER BY number`,
    timetableId,
  );
  for (const { id } of versions) queueVersion(office, write, { timetableId, keyId, versionId: id });
}

type Filed = { readonly timetableId: string; readonly keyId: string; readonly versionId: string };

function queueVersion(office: OpenOffice, write: WriteHandle, { timetableId, keyId, versionId }: Filed): void {
  const version = readVersion(office, timetableId, versionId);
  if (!version.ok || version.value.state === 'draft') return;
  const { state, reason, madeAt, inForce, content } = version.value;
  const body = { timetableId, state, reason, madeAt, inForce, content };
  queueMutation(office, write, { name: 'version.add/1', row: versionId, body }, keyId);
}
