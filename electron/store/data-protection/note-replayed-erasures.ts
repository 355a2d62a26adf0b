import { ok } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';
import type { OpenOffice } from '../office/open-office.ts';

/**
 * A restored backup loses again what was erased after it was made, but its log does not tell of that: the entries were
 * written later. So the program notes each such erasure once more, or a check of the log would find details that are gone
 * and no reason why. Nothing is written where every gravestone has its entry.
 */
export function noteReplayedErasures({ database, log, tools }: OpenOffice): Result<undefined, never> {
  const untold = database.read.all<{ kind: 'document' | 'person'; id: string }>(
    `SELECT 'document' AS kind, document_id AS id FROM documents WHERE length(sealed) = 0 AND NOT EXISTS
       (SELECT 1 FROM activity WHERE subject_kind = 'document' AND subject_id = document_id AND action = 'document.erased')
     UNION
     -- Of a timetable without its sheet the entries that were sealed with it say under what it stood.
     SELECT 'document', told.subject_id FROM timetables t JOIN activity told ON told.key_id = t.key_id
     WHERE t.document_id IS NULL AND length(t.sealed) = 0 AND NOT EXISTS
       (SELECT 1 FROM activity a WHERE a.subject_kind = 'document' AND a.subject_id = told.subject_id
          AND a.action = 'document.erased')
     UNION ALL
     SELECT 'person', user_id FROM users WHERE length(sealed) = 0 AND NOT EXISTS
       (SELECT 1 FROM activity WHERE subject_kind = 'person' AND subject_id = user_id AND action = 'person.erased')`,
  );
  if (untold.length === 0) return ok(undefined);
  database.inTransaction((write) => {
    for (const subject of untold) {
      const code = subject.kind === 'document' ? 'document.erased' : 'person.erased';
      log.append(write, { at: tools.now(), actorId: null, code, subject, details: {} });
    }
  });
  return ok(undefined);
}
