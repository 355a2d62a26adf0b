import type { WriteHandle } from '../database/handles.ts';

/**
 * What becomes of the rows of each table when the key they are sealed under is destroyed. Rows that others point at, or
 * that tell that there was something, stay as tombstones: ids, states and moments. Payloads, tags and times of lessons go.
 */
export const rowsUnderKey: Readonly<Record<string, readonly string[]>> = {
  users: [
    'DELETE FROM key_slots WHERE user_id IN (SELECT user_id FROM users WHERE key_id = :keyId)',
    `UPDATE users SET name_tag = NULL, state = 'deactivated', sealed = x''
     WHERE key_id = :keyId`,
  ],
  documents: [
    // The file goes whatever it was sealed under, and the queue must not come upon a document without one.
    'DELETE FROM chunks WHERE document_id IN (SELECT document_id FROM documents WHERE key_id = :keyId)',
    'DELETE FROM readings WHERE document_id IN (SELECT document_id FROM documents WHERE key_id = :keyId)',
    'DELETE FROM rereads WHERE document_id IN (SELECT document_id FROM documents WHERE key_id = :keyId)',
    `UPDATE documents SET state = iif(state IN ('waiting', 'reading'), 'cancelled', state), queue_number = NULL,
       binned_at = coalesce(binned_at, :erasedAt), content_tag = NULL, sealed = x''
     WHERE key_id = :keyId`,
  ],
  chunks: ['DELETE FROM chunks WHERE key_id = :keyId'],
  readings: ['DELETE FROM readings WHERE key_id = :keyId'],
  timetables: [`UPDATE timetables SET binned_at = coalesce(binned_at, :erasedAt), sealed = x'' WHERE key_id = :keyId`],
  versions: [
    'DELETE FROM blocks WHERE version_id IN (SELECT version_id FROM versions WHERE key_id = :keyId)',
    `UPDATE versions SET sealed = x'' WHERE key_id = :keyId`,
  ],
  operations: ['DELETE FROM operations WHERE key_id = :keyId'],
  // The chain holds without it: what is hashed is a commitment.
  activity: ['UPDATE activity SET sealed = NULL WHERE key_id = :keyId'],
  settings: ['DELETE FROM settings WHERE key_id = :keyId'],
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
