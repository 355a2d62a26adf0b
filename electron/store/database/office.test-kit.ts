import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { invariant } from '../../../shared/invariant.ts';
import type { WriteHandle } from './handles.ts';
import { openDatabase } from './open-database.ts';
import type { OpenDatabase } from './open-database.ts';

/** A folder for one test; gone when it ends. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'database-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Opens a database that is expected to open, and closes it at the end of the test. */
export async function openOffice(
  folder: string,
  options: Parameters<typeof openDatabase>[1] = {},
): Promise<OpenDatabase> {
  const opened = await openDatabase(folder, options);
  invariant(opened.ok, `the database opens: ${JSON.stringify(opened)}`);
  onTestFinished(() => opened.value.close());
  return opened.value;
}

/** Files a document under a key of its own, and answers both ids. */
export function addDocument(write: WriteHandle, sealed: Uint8Array = Buffer.from('sealed')) {
  const documentId = crypto.randomUUID();
  const keyId = crypto.randomUUID();
  write.run(
    `INSERT INTO record_keys (key_id, subject_kind, subject_id, wrapped, created_at) VALUES (?, 'document', ?, ?, 1)`,
    ...[keyId, documentId, Buffer.from('wrapped')],
  );
  write.run(
    `INSERT INTO documents (document_id, state, bytes, added_at, changed_at, key_id, sealed)
     VALUES (?, 'read', 1, 1, 1, ?, ?)`,
    ...[documentId, keyId, sealed],
  );
  return { documentId, keyId };
}

export function countDocuments({ read }: Pick<OpenDatabase, 'read'>): number {
  return read.get<{ count: number }>('SELECT count(*) AS count FROM documents')?.count ?? 0;
}
