import type { DraftBlock } from '../plans/draft-block.ts';
import type { ReadBlock } from '../reading.ts';
import type { BlockEvidence } from './block-evidence.ts';
import type { ConfidenceModel, Field } from './model.ts';
import { blockInputs, FIELDS, judge } from './model.ts';
import { reasonsFor, UNUSUAL_SHEET } from './reasons.ts';

type Rated = Pick<ReadBlock, 'confidence' | 'needsReview' | 'reasons' | 'fields'>;

/** Both ways to read the sheet make nearly equal sense: a person chooses, whatever the figures say. A fifth of it is the lead itself. */
const TOO_CLOSE = 0.25;
/** A field as sure as this needs no reasons. */
const SURE = 0.98;

/** How sure each field of a block is, with the reasons where it is not, and whether the block waits for a person. */
export function rateBlock(draft: DraftBlock, evidence: BlockEvidence, model: ConfidenceModel): Rated {
  const shares = {
    title: judge(model.title, evidence.title),
    day: judge(model.day, evidence.day),
    start: judge(model.start, evidence.time),
    end: judge(model.end, evidence.time),
  };
  const isTooClose = (evidence.plan['margin'] ?? 1) < TOO_CLOSE;
  const confidence = judge(model.block, blockInputs(shares, evidence.plan));
  const needsReview = confidence < model.reviewBelow || isTooClose || hasHardProblem(draft, evidence);
  const fields = Object.fromEntries(FIELDS.map((field) => [field, fieldOf(field, shares[field], draft, evidence)]));
  const reasons = [...new Set(FIELDS.flatMap((field) => fields[field]?.reasons ?? []))];
  const all = [...reasons, ...(isTooClose ? ['two-readings'] : [])];
  return {
    confidence: round(confidence),
    needsReview,
    reasons: needsReview && all.length === 0 ? [UNUSUAL_SHEET] : all,
    fields,
  };
}

/** What cannot be right as it stands is put to a person however sure everything else is. */
function hasHardProblem(draft: DraftBlock, evidence: BlockEvidence): boolean {
  const isHeld = (name: string, inputs: BlockEvidence['title']) => (inputs[name] ?? 0) > 0;
  return (
    draft.titleFrom === 'guessed letters' ||
    isHeld('noLetters', evidence.title) ||
    isHeld('backward', evidence.time) ||
    isHeld('readTwoWays', evidence.title) ||
    isHeld('startGuessed', evidence.time) ||
    isHeld('endGuessed', evidence.time) ||
    isHeld('startFromPlace', evidence.time) ||
    isHeld('endFromPlace', evidence.time) ||
    isHeld('missing', evidence.day) ||
    isHeld('unclear', evidence.day)
  );
}

function fieldOf(field: Field, share: number, draft: DraftBlock, evidence: BlockEvidence): ReadBlock['fields'][string] {
  return {
    confidence: round(share),
    reasons: share >= SURE ? [] : reasonsFor(field, draft, evidence),
    alternatives: field === 'title' ? draft.meaning.titleLines.flatMap((line) => line.alternatives) : [],
  };
}

function round(value: number): number {
  return Math.round(Math.min(1, Math.max(0, value)) * 1000) / 1000;
}
