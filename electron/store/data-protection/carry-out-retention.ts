import type { DeskError } from '../../../shared/desk-error.ts';
import type { CarriedOut, RetentionStep } from '../../../shared/ipc/data-protection-messages.ts';
import { ok } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';
import { isTimeToCarryOut } from '../../../shared/retention/is-time-to-carry-out.ts';
import { z } from 'zod';
import { clearTraces, eraseInTransaction } from '../erasure/erase-subject.ts';
import { checkMay } from '../office/open-office.ts';
import { OFFICE } from '../office/office-subject.ts';
import type { OpenOffice } from '../office/open-office.ts';
import { keepSetting, findSetting } from '../office/sealed-settings.ts';
import { forgetTimetablesOf } from '../timetables/forget-timetables.ts';
import { filedDocuments } from './filed-document.ts';
import type { FiledDocument } from './filed-document.ts';
import { judge, judgeAll, readPlan } from './judge-documents.ts';
import { layInBin } from './lay-in-bin.ts';
import { stepsOf } from './retention.ts';

const LAST_LOOK = 'retention-last-look';

/**
 * A few steps of a list that was approved: all rows of them or none. Each document is judged once more, and left alone when it
 * no longer goes: somebody may have taken it back or held it meanwhile. `byItself`: nobody asked, an admin has
 * switched it on; the entries are then the program's.
 */
export async function carryOutSteps(
  office: OpenOffice,
  { steps, byItself }: { readonly steps: readonly RetentionStep[]; readonly byItself: boolean },
): Promise<Result<CarriedOut, DeskError>> {
  const { database, log, records, tools, actor } = office;
  if (!byItself || !readPlan(office).goesByItself) {
    const allowed = checkMay(office, 'retention.carry-out');
    if (!allowed.ok) return allowed;
  }
  const now = tools.now();
  const actorId = byItself ? null : actor.userId;
  const due = stillDue(office, steps);
  if (due.length === 0) return ok({ binned: 0, erased: 0 });
  const binned = due.filter(({ step }) => step === 'bin').length;
  const erasures = database.inTransaction((write) => {
    const keyIds = due.flatMap(({ document, step }) => {
      const subject = { kind: 'document', id: document.filedUnder } as const;
      const entry = { at: now, actorId, subject, details: {} };
      if (step === 'bin') {
        layInBin(office, write, document, now);
        log.append(write, { ...entry, code: 'document.binned' });
        return [];
      }
      const erased = eraseInTransaction(write, subject, {
        erasedAt: now,
        writeActivity: () => log.append(write, { ...entry, code: 'document.erased' }),
      });
      return erased.ok ? [erased.value] : [];
    });
    const details = { binned, erased: keyIds.length };
    log.append(write, { at: now, actorId, code: 'retention.carried-out', subject: OFFICE, details });
    return keyIds.map((keyId) => ({ keyId, erasedAt: now }));
  });
  erasures.forEach(({ keyId }) => records.forget(keyId));
  due.forEach(({ document }) => forgetTimetablesOf(office, document.documentId));
  // What a full disk leaves undone of this is done at the next start, with all erasures there are.
  if (erasures.length > 0) await clearTraces({ database, folder: database.folder }, erasures);
  return ok({ binned, erased: erasures.length });
}

/** What is due where an admin has let the program go by the rule itself, at most once a day; else nothing. */
export function dueByItself(office: OpenOffice): Result<{ steps: RetentionStep[] }, DeskError> {
  const { database, records, tools } = office;
  if (!readPlan(office).goesByItself) return ok({ steps: [] });
  const now = tools.now();
  const moment = isTimeToCarryOut(findSetting(database.read, records, { name: LAST_LOOK, schema: z.number() }), now);
  if (moment === 'wait') return ok({ steps: [] });
  database.inTransaction((write) => keepSetting(write, records, { name: LAST_LOOK, value: now, now }));
  return ok({ steps: moment === 'carry-out' ? stepsOf(judgeAll(office)) : [] });
}

type Due = { readonly document: FiledDocument; readonly step: RetentionStep['step'] };

function stillDue(office: OpenOffice, steps: readonly RetentionStep[]): Due[] {
  const documents = steps.flatMap(({ documentId }) =>
    filedDocuments(office.database.read, 'documentId = ?', documentId),
  );
  const now = new Set(stepsOf(judge(office, documents)).map(({ documentId, step }) => `${documentId} ${step}`));
  return steps.flatMap(({ documentId, step }) => {
    const document = documents.find((filed) => filed.documentId === documentId);
    return document !== undefined && now.has(`${documentId} ${step}`) ? [{ document, step }] : [];
  });
}
