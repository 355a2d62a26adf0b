import type { WriteHandle } from '../database/handles.ts';
import type { Erasure } from './erasure-lines.ts';
import { clearRowsUnderKey } from './rows-under-key.ts';

/** Destroys a key and what is sealed under it, and writes down that it was. Doing it again is harmless. */
export function eraseKey(write: WriteHandle, { keyId, erasedAt }: Erasure): void {
  write.run('DELETE FROM record_keys WHERE key_id = ?', keyId);
  write.run('INSERT OR IGNORE INTO erasures (key_id, erased_at) VALUES (?, ?)', keyId, erasedAt);
  clearRowsUnderKey(write, keyId, erasedAt);
}
