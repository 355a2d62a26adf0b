import { createHash } from 'node:crypto';
import { canonicalJson } from '../../../shared/sync/canonical-json.ts';
import type { TimetableContent } from '../../../shared/versions/content.ts';

/** By which this office and the server know that they hold the same content, in hexadecimal. */
export function contentHash(content: TimetableContent): string {
  return createHash('sha256').update(canonicalJson(content)).digest('hex');
}
