import type { RetentionRule } from './retention-rule.ts';

const DAY = 24 * 60 * 60 * 1000;

/** A document as retention sees it: no name, no content. Moments are milliseconds since 1970. */
export type RetainedDocument = {
  readonly id: string;
  /** What it is, in the school's own list: class timetable, substitution plan, staff list … */
  readonly kind: string;
  /** The furthest that anything made of it has come: a document whose timetable is published is `published`. */
  readonly state: 'waiting' | 'reading' | 'read' | 'approved' | 'published' | 'superseded' | 'failed' | 'cancelled';
  readonly binnedAt: number | null;
  readonly changedAt: number;
  /** The last day on which what was published is in force, as 2026-07-31; null for until further notice. */
  readonly effectiveUntil: string | null;
  /** Somebody has said that it must stay: an objection, a lawsuit, an examination. */
  readonly isHeld: boolean;
};

export type GoingReason =
  /** It lay in the bin for as long as the bin is kept. */
  | 'bin'
  /** It never came to anything: it failed, was cancelled, or was read and left lying. */
  | 'unused'
  /** It was in force, and no longer is, for as long as its kind is kept. */
  | 'past';

export type StayingReason =
  | 'held'
  | 'in-force'
  /** Approved and not yet published: somebody is at work on it. */
  | 'in-work'
  /** Its kind is kept until somebody erases it. */
  | 'kept-for-good'
  | 'not-yet'
  /** It was changed in what is the future by this clock: nobody can tell how old it is. */
  | 'clock-unsure';

export type Judged =
  | { readonly id: string; readonly goes: true; readonly reason: GoingReason; readonly since: number }
  /** `from`: when it goes if nothing happens, null where time alone never makes it go. */
  | { readonly id: string; readonly goes: false; readonly reason: StayingReason; readonly from: number | null };

/**
 * What retention does with each document, and why: the preview people see, and what is carried out are this one list.
 * Nothing that is published and in force goes, whatever the rules, the bin and the age say. `today` is the school's date at
 * `now`, as 2026-11-23.
 */
export function chooseWhatGoes(
  documents: readonly RetainedDocument[],
  rule: RetentionRule,
  { now, today }: { readonly now: number; readonly today: string },
): Judged[] {
  return documents.map((document) => {
    const { id, state, effectiveUntil } = document;
    if (document.isHeld) return { id, goes: false, reason: 'held', from: null };
    // Also what begins only next month: its end is ahead.
    if (state === 'published' && (effectiveUntil === null || effectiveUntil >= today)) {
      return { id, goes: false, reason: 'in-force', from: null };
    }
    const end = findEnd(document, rule);
    if (typeof end === 'string') return { id, goes: false, reason: end, from: null };
    if (end.countedFrom > now) return { id, goes: false, reason: 'clock-unsure', from: null };
    const from = end.countedFrom + end.days * DAY;
    return from <= now
      ? { id, goes: true, reason: end.reason, since: from }
      : { id, goes: false, reason: 'not-yet', from };
  });
}

type End = { readonly reason: GoingReason; readonly countedFrom: number; readonly days: number };

function findEnd(document: RetainedDocument, rule: RetentionRule): End | StayingReason {
  const { binnedAt, changedAt, state } = document;
  if (binnedAt !== null) return { reason: 'bin', countedFrom: binnedAt, days: rule.binDays };
  switch (state) {
    case 'waiting':
    case 'reading':
    case 'approved':
      return 'in-work';
    case 'read':
    case 'failed':
    case 'cancelled':
      return { reason: 'unused', countedFrom: changedAt, days: rule.unusedDays };
    case 'published':
    case 'superseded': {
      const days = rule.pastDaysByKind[document.kind] ?? rule.pastDays;
      return days === null ? 'kept-for-good' : { reason: 'past', countedFrom: endOfForce(document), days };
    }
  }
}

/** What was superseded ended when that happened, whatever day had been meant; what ran out ended on its last day. */
function endOfForce({ state, changedAt, effectiveUntil }: RetainedDocument): number {
  if (state === 'superseded' || effectiveUntil === null) return changedAt;
  return Math.max(changedAt, Date.parse(`${effectiveUntil}T00:00:00Z`));
}
