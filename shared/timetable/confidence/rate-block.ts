import { isFormOfAddress } from '../cells/line-role.ts';
import type { DraftBlock } from '../plans/draft-block.ts';
import type { ReadBlock } from '../reading.ts';
import type { Inputs } from '../learned/network.ts';
import type { BlockEvidence } from './block-evidence.ts';
import type { ConfidenceModel, Fact, Field } from './model.ts';
import { blockInputs, FACTS, FIELDS, judge } from './model.ts';
import { reasonsFor, reasonsForFact, UNUSUAL_SHEET } from './reasons.ts';
import { reasonsOfCutRoom } from './cut-room.ts';

type Rated = Pick<ReadBlock, 'confidence' | 'needsReview' | 'reasons' | 'fields'>;

/** Both ways to read the sheet make nearly equal sense: a person chooses, whatever the figures say. A fifth of it is the lead itself. */
const TOO_CLOSE = 0.25;
/** As likely wrong as right: what a field with a hard problem is at most. */
const EVEN = 0.5;
/** A field as sure as this needs no reasons. */
const SURE = 0.98;

/** How sure each field of a block is, with the reasons where it is not, and whether the block waits for a person. */
export function rateBlock(draft: DraftBlock, evidence: BlockEvidence, model: ConfidenceModel): Rated {
  const hard = fieldsWithHardProblem(draft, evidence);
  const shareOf = (field: Field, inputs: Inputs) => Math.min(judge(model[field], inputs), hard.has(field) ? EVEN : 1);
  const shares = {
    title: shareOf('title', evidence.title),
    day: shareOf('day', evidence.day),
    start: shareOf('start', evidence.time),
    end: shareOf('end', evidence.time),
  };
  const isTooClose = (evidence.plan['margin'] ?? 1) < TOO_CLOSE;
  const confidence = judge(model.block, blockInputs(shares, evidence.plan));
  const facts = nameCutRoom(draft, rateFacts(draft, evidence, model));
  const areFactsDoubtful = facts.some(({ share }) => share < model.reviewFactsBelow);
  const areMixed = areFactsMixed(draft.meaning);
  const needsReview = confidence < model.reviewBelow || isTooClose || areFactsDoubtful || areMixed || hard.size > 0;
  const fields = Object.fromEntries([
    ...FIELDS.map((field) => [field, fieldOf(field, shares[field], draft, evidence)] as const),
    ...facts.map(({ fact, rated }) => [fact, rated] as const),
  ]);
  const reasons = [...new Set(Object.values(fields).flatMap((field) => field.reasons))];
  const all = [...reasons, ...(isTooClose ? ['two-readings'] : []), ...(areMixed ? ['facts-mixed'] : [])];
  return {
    confidence: round(confidence),
    needsReview,
    reasons: needsReview && all.length === 0 ? [UNUSUAL_SHEET] : all,
    fields,
  };
}

type RatedFact = { readonly fact: Fact; readonly share: number; readonly rated: ReadBlock['fields'][string] };

/** What the lesson says beside its title, day and times; what it neither says nor should is no field of it. */
function rateFacts(draft: DraftBlock, { facts }: BlockEvidence, model: ConfidenceModel): readonly RatedFact[] {
  return FACTS.flatMap((fact) => {
    const share = judge(model[fact], facts[fact]);
    const reasons = share < model.reviewFactsBelow ? reasonsForFact(facts[fact]) : [];
    // That a sheet is unusual is no reason to look for what its lessons do not have.
    const isMissed = reasons.some((reason) => reason !== UNUSUAL_SHEET);
    if (draft.meaning[fact] === null && !isMissed) return [];
    return [{ fact, share, rated: { confidence: round(share), reasons, alternatives: [] } }];
  });
}

/** Where one doubt concerns two facts, both say so: whoever looks at the note alone does not find what is wrong. */
function nameCutRoom(draft: DraftBlock, facts: readonly RatedFact[]): readonly RatedFact[] {
  const cut = reasonsOfCutRoom(draft, facts.find(({ fact }) => fact === 'notes')?.rated.reasons ?? []);
  return facts.map((one) => {
    const more = one.fact === 'room' || one.fact === 'notes' ? cut?.[one.fact] : undefined;
    return more === undefined ? one : { ...one, rated: { ...one.rated, reasons: [...one.rated.reasons, more] } };
  });
}

/** What cannot be right as it stands is put to a person however sure everything else is. */
function fieldsWithHardProblem(
  { titleFrom, start, end }: DraftBlock,
  { title, day, time }: BlockEvidence,
): ReadonlySet<Field> {
  const isHeld = (inputs: Inputs, names: readonly string[]) => names.some((name) => (inputs[name] ?? 0) > 0);
  const isHard: Record<Field, boolean> = {
    title: titleFrom === 'guessed letters' || isHeld(title, ['noLetters', 'readTwoWays', 'holdsTime']),
    day: isHeld(day, ['missing', 'unclear']),
    start:
      isHeld(time, ['startGuessed', 'startFromPlace', 'contradicted', 'atNight']) ||
      // When the lesson before it ends is all there is: its own row has no time.
      (start.from === 'neighbour' && end.from === 'none'),
    end: isHeld(time, ['backward', 'endGuessed', 'endFromPlace']),
  };
  return new Set(FIELDS.filter((field) => isHard[field]));
}

/** A teacher without letters or of whom only "Ms" is there, or somebody in brackets with more behind: a room, a name and a note ran together. */
function areFactsMixed({ teacher, room }: DraftBlock['meaning']): boolean {
  const isJoined = (fact: string | null) => fact !== null && /^[([][^)\]]*[)\]]\s*[\p{L}\p{N}]/u.test(fact);
  const isNoName = teacher !== null && (!/\p{L}{2}/u.test(teacher) || isFormOfAddress(teacher));
  return isNoName || isJoined(teacher) || isJoined(room);
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
