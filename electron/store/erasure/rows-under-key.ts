import type { WriteHandle } from '../database/handles.ts';

/**
 * What becomes of the rows of each table when the key they are sealed under is destroyed. Rows that others point at, or
 * that tell that there was something, stay as tombstones: ids, states and moments. Payloads, tags and times of lessons go.
 */
export const rowsUnderKey: Readonly<Record<string, readonly string[]>> = {
  users: [
    // Wrong passwords stand under the name's tag.
    `DELETE FROM failed_tries WHERE subject IN
       (SELECT lower(hex(name_tag)) FROM users WHERE key_id = :keyId AND name_tag IS NOT NULL)`,
    'DELETE FROM key_slots WHERE user_id IN (SELECT user_id FROM users WHERE key_id = :keyId)',
    `UPDATE users SET name_tag = NULL, state = 'deactivated', sealed = x''
     WHERE key_id = :keyId`,
  ],
  documents: [
    // Its copies do not point at a gravestone: the oldest on the desk, else in the bin, stands for the others from now on.
    `UPDATE documents SET duplicate_of = nullif(
       (SELECT heir.document_id FROM documents heir
        WHERE heir.content_tag = documents.content_tag AND heir.key_id <> :keyId
        ORDER BY heir.binned_at IS NOT NULL, heir.rowid LIMIT 1), document_id)
     WHERE duplicate_of IN (SELECT document_id FROM documents WHERE key_id = :keyId)`,
    // The file goes whatever it was sealed under, and the queue must not come upon a document without one.
    'DELETE FROM chunks WHERE document_id IN (SELECT document_id FROM documents WHERE key_id = :keyId)',
    'DELETE FROM readings WHERE document_id IN (SELECT document_id FROM documents WHERE key_id = :keyId)',
    'DELETE FROM rereads WHERE document_id IN (SELECT document_id FROM documents WHERE key_id = :keyId)',
    `UPDATE documents SET state = iif(state IN ('waiting', 'reading'), 'cancelled', state), queue_number = NULL,
       duplicate_of = NULL, binned_at = coalesce(binned_at, :erasedAt), content_tag = NULL, sealed = x''
     WHERE key_id = :keyId`,
  ],
  chunks: ['DELETE FROM chunks WHERE key_id = :keyId'],
  readings_while_locked: ['DELETE FROM readings_while_locked WHERE key_id = :keyId'],
  readings: ['DELETE FROM readings WHERE key_id = :keyId'],
  document_notes: ['DELETE FROM document_notes WHERE key_id = :keyId'],
  timetables: [`UPDATE timetables SET binned_at = coalesce(binned_at, :erasedAt), sealed = x'' WHERE key_id = :keyId`],
  versions: [
    'DELETE FROM blocks WHERE version_id IN (SELECT version_id FROM versions WHERE key_id = :keyId)',
    `UPDATE versions SET sealed = x'' WHERE key_id = :keyId`,
  ],
  draft_snapshots: ['DELETE FROM draft_snapshots WHERE key_id = :keyId'],
  operations: ['DELETE FROM operations WHERE key_id = :keyId'],
  // The chain holds without it: what is hashed is a commitment.
  activity: ['UPDATE activity SET sealed = NULL WHERE key_id = :keyId'],
  settings: ['DELETE FROM settings WHERE key_id = :keyId'],
  server_link: ['DELETE FROM server_link WHERE key_id = :keyId'],
  // Its number is used up; the server is told that there is nothing to it any more.
  outbox: [`UPDATE outbox SET plain = '{"name":"nothing/1"}', key_id = NULL, sealed = NULL WHERE key_id = :keyId`],
  synced_rows: ['DELETE FROM synced_rows WHERE key_id = :keyId'],
};

/** Empties or deletes every row under a key. Nothing happens where there are none, or not any more. */
export function clearRowsUnderKey(write: WriteHandle, keyId: string, erasedAt: number): void {
  for (const statement of Object.values(rowsUnderKey).flat()) {
    const names = [...statement.matchAll(/:(keyId|erasedAt)/g)].map(([, name]) => name);
    write.run(
      statement.replaceAll(/:(keyId|erasedAt)/g, '?'),
      ...names.map((name) => (name === 'keyId' ? keyId : erasedAt)),
    );
  }
}
