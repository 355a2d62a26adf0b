import { createHash, randomUUID } from 'node:crypto';
import { invariant } from '../../../../shared/invariant.ts';
import { buildReading, buildWeek } from '../../../../shared/versions/testing/build-timetable.ts';
import { writeChunks } from '../../../store/database/chunks.ts';
import { allMigrations } from '../../../store/database/migrations/all-migrations.ts';
import { openDatabase } from '../../../store/database/open-database.ts';
import { keyIdOf } from '../../../store/documents/documents.ts';
import type { NewDocument } from '../../../store/documents/stored-document.ts';
import type { KdfPolicy } from '../../../store/keys/kdf-policy.ts';
import type { SystemKeeper } from '../../../store/keys/system-keeper.ts';
import { Office } from '../../../store/office/office.ts';
import { act } from '../../../store/office/open-office.ts';
import type { OpenOffice } from '../../../store/office/open-office.ts';
import type { Scene } from './act.ts';
import { found } from './acts.ts';
import type { FoundOffice } from '../../../../shared/ipc/office-messages.ts';
import type { z } from 'zod';
import { CLASS_ON_SHEET } from './read-week.ts';
import { nothingYet, withDocument, withReading } from './known-office.ts';

/** So big that its copy and its update take a moment in which they can be killed. */
const DOCUMENTS = 40;
const BYTES_EACH = 150_000;
/** Of them, so many at the end were read: the first program kept what it read and made no timetables of it. */
const READ = 12;

/**
 * An office as the first program left it, whose database every later one has to update; null while there is nothing to
 * update. What is done here keeps to the tables of that time.
 */
export async function makeOlderOffice(
  folder: string,
  keeper: SystemKeeper,
  policy: KdfPolicy,
): Promise<(Scene & { readonly folder: string }) | null> {
  if (allMigrations.length === 1) return null;
  const opened = await openDatabase(folder, { migrations: allMigrations.slice(0, 1) });
  invariant(opened.ok, 'the older database opens');
  const moment = () => ({ wall: Date.now(), steady: performance.now(), run: 'older' });
  const office = new Office(opened.value, keeper, { policy, now: Date.now, newId: randomUUID, moment });
  const founded = await office.found(found.ask as z.output<typeof FoundOffice>);
  invariant(founded.ok, 'the older office is founded');
  let known = found.apply(nothingYet, founded.value);
  const open = office.open();
  invariant(open.ok, 'the older office is open');
  for (let at = 0; at < DOCUMENTS; at += 1) {
    const document = { documentId: randomUUID(), name: `old ${at}.pdf`, bytes: new Uint8Array(BYTES_EACH).fill(at) };
    const sha256 = createHash('sha256').update(document.bytes).digest('hex');
    fileDocument(open.value, { ...document, sha256 });
    known = withDocument(known, document.documentId, { name: document.name, sha256 });
    if (at < DOCUMENTS - READ) continue;
    fileReading(open.value, document.documentId);
    known = withReading(known, document.documentId, CLASS_ON_SHEET);
  }
  opened.value.close();
  return { folder, known, userIds: {}, timetableIds: {}, backups: [] };
}

/** As the first program did it; today's may write to tables that were not there then. */
function fileDocument(office: OpenOffice, { documentId, name, sha256, bytes }: z.output<typeof NewDocument>): void {
  const { records } = office;
  const subject = { kind: 'document', id: documentId } as const;
  act(office, { code: 'document.imported', subject, details: { name } }, (write) => {
    const keyId = records.makeKey(write, { subjectKind: 'document', subjectId: documentId, createdAt: 1 });
    const payload = { name, sha256, summary: null, problem: null };
    const sealed = records.seal(payload, { purpose: 'document', table: 'documents', rowId: documentId, keyId });
    write.run(
      `INSERT INTO documents (document_id, state, queue_number, bytes, added_by, added_at, changed_at, key_id, sealed)
       SELECT ?, 'waiting', coalesce(max(queue_number), 0) + 1, ?, ?, 1, 1, ?, ? FROM documents`,
      ...[documentId, bytes.byteLength, office.actor.userId, keyId, sealed],
    );
    writeChunks(write, { documentId, part: 'original', keyId }, bytes, records.sealer);
  });
}

const oldReading = buildReading(buildWeek(10));
const oldWeek = { ...oldReading, header: { ...oldReading.header, class: CLASS_ON_SHEET } };

function fileReading({ database, log, records }: OpenOffice, documentId: string): void {
  database.inTransaction((write) => {
    const keyId = keyIdOf(write, documentId);
    invariant(keyId !== null, 'a document that is read has its key');
    const readingId = randomUUID();
    const sealed = records.seal(
      { reading: oldWeek, pages: [] },
      { purpose: 'reading', table: 'readings', rowId: readingId, keyId },
    );
    write.run(
      'INSERT INTO readings (reading_id, document_id, number, read_at, key_id, sealed) VALUES (?, ?, 1, 1, ?, ?)',
      ...[readingId, documentId, keyId, sealed],
    );
    write.run(`UPDATE documents SET state = 'read', queue_number = NULL WHERE document_id = ?`, documentId);
    const subject = { kind: 'document', id: documentId } as const;
    const details = { blocks: oldWeek.blocks.length, needLook: 0 };
    log.append(write, { at: 1, actorId: null, code: 'document.read', subject, details });
  });
}
