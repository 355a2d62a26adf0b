import { readPart } from '../database/chunks.ts';
import type { FilePart } from '../database/chunks.ts';
import type { Sealer } from '../database/sealer.ts';
import type { Collector, ExportedFile, Json } from './export-subject.ts';

/** The file that came and the pictures of its pages, as they were filed. A part that does not open is named as such. */
export function createFilesCollector(sealer: Sealer): Collector {
  return {
    part: 'files',
    collect({ kind, id }, read) {
      if (kind !== 'document') return null;
      const parts = read.all<{ part: FilePart['part'] }>(
        'SELECT DISTINCT part FROM chunks WHERE document_id = ? ORDER BY part',
        id,
      );
      if (parts.length === 0) return null;
      const files: ExportedFile[] = [];
      const entries: Json[] = [];
      for (const { part } of parts) {
        const bytes = readPart(read, { documentId: id, part }, sealer);
        if (bytes.ok) files.push({ path: part, bytes: bytes.value });
        entries.push({ part, state: bytes.ok ? 'whole' : bytes.error.code });
      }
      return { entries, files };
    },
  };
}
