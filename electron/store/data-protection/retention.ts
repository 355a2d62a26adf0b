import { createHash } from 'node:crypto';
import type { z } from 'zod';
import type { DeskError } from '../../../shared/desk-error.ts';
import { deskError } from '../../../shared/desk-error.ts';
import { kindOfDocument } from '../../../shared/data-protection/kind-of-document.ts';
import type {
  CarryOut,
  RetentionPreview,
  RetentionRequest,
  RetentionRow,
  RetentionStep,
} from '../../../shared/ipc/data-protection-messages.ts';
import { failed, ok } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';
import type { RetentionPlan } from '../../../shared/retention/retention-plan.ts';
import { act, checkMay } from '../office/open-office.ts';
import { OFFICE } from '../office/office-subject.ts';
import type { OpenOffice } from '../office/open-office.ts';
import { keepSetting } from '../office/sealed-settings.ts';
import { payloadOf } from './filed-document.ts';
import { judgeAll, readPlan, RETENTION } from './judge-documents.ts';
import type { JudgedDocument } from './judge-documents.ts';

export function showPlan(office: OpenOffice): Result<RetentionPlan, DeskError> {
  const allowed = checkMay(office, 'retention.view');
  return allowed.ok ? ok(readPlan(office)) : allowed;
}

export function setPlan(office: OpenOffice, plan: RetentionPlan): Result<undefined, DeskError> {
  const { records, tools } = office;
  const allowed = checkMay(office, 'retention.set');
  if (!allowed.ok) return allowed;
  const { binDays, unusedDays, pastDays, pastDaysByKind } = plan.rule;
  const details = {
    ...{ binDays, unusedDays, pastDays, goesByItself: plan.goesByItself },
    ...Object.fromEntries(Object.entries(pastDaysByKind).map(([kind, days]) => [`pastDaysOf${capital(kind)}`, days])),
  };
  act(office, { code: 'retention.changed', subject: OFFICE, details }, (write) =>
    keepSetting(write, records, { name: RETENTION, value: plan, now: tools.now() }),
  );
  return ok(undefined);
}

/** What would go now, what will go next, and what is held: a page of it, with the names. Nothing is changed by looking. */
export function previewRetention(
  office: OpenOffice,
  { what, from, most }: RetentionRequest,
): Result<RetentionPreview, DeskError> {
  const allowed = checkMay(office, 'retention.view');
  if (!allowed.ok) return allowed;
  const judged = judgeAll(office);
  const lists = {
    going: judged.filter((one) => one.judged.goes).sort((one, other) => momentOf(one) - momentOf(other)),
    next: judged
      .filter(({ judged: { goes, reason } }) => !goes && reason === 'not-yet')
      .sort((one, other) => momentOf(one) - momentOf(other)),
    held: judged.filter(({ document }) => document.isHeld),
  };
  return ok({
    rows: lists[what].slice(from, from + most).map((one) => rowOf(office, one)),
    found: { going: lists.going.length, next: lists.next.length, held: lists.held.length },
    digest: digestOf(stepsOf(judged)),
  });
}

/** All that goes now, if it is what the person has seen. */
export function dueSteps(
  office: OpenOffice,
  { digest }: z.output<typeof CarryOut>,
): Result<{ steps: RetentionStep[] }, DeskError> {
  const allowed = checkMay(office, 'retention.carry-out');
  if (!allowed.ok) return allowed;
  const steps = stepsOf(judgeAll(office));
  return digestOf(steps) === digest ? ok({ steps }) : failed(deskError('retentionMoved'));
}

export function stepsOf(judged: readonly JudgedDocument[]): RetentionStep[] {
  return judged.flatMap((one) => {
    const { document, judged: verdict } = one;
    return verdict.goes ? [{ documentId: document.documentId, step: stepOf(one) }] : [];
  });
}

/** What lies in the bin is erased out of it; everything else goes into it first. */
function stepOf({ document }: JudgedDocument): RetentionStep['step'] {
  return document.binnedAt === null ? 'bin' : 'erase';
}

function momentOf({ judged }: JudgedDocument): number {
  return judged.goes ? judged.since : (judged.from ?? Number.MAX_SAFE_INTEGER);
}

function rowOf(office: OpenOffice, one: JudgedDocument): RetentionRow {
  const { document, judged } = one;
  const payload = payloadOf(office.records, document);
  const { reason } = judged;
  return {
    ...{ documentId: document.documentId, state: document.state, step: stepOf(one) },
    name: payload?.name ?? document.documentId,
    kind: kindOfDocument(payload?.summary ?? null),
    reason: reason === 'bin' || reason === 'unused' || reason === 'past' || reason === 'held' ? reason : 'not-yet',
    at: judged.goes ? judged.since : judged.from,
  };
}

function digestOf(steps: readonly RetentionStep[]): string {
  const hash = createHash('sha256');
  for (const { documentId, step } of steps) hash.update(`${documentId} ${step}\n`, 'utf8');
  return hash.digest('hex');
}

function capital(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}
