import { norm, similarity } from './similarity.ts';
import type { HeaderTruth, Truth, TruthBlock } from './truth.ts';

/** A block as a reading gives it; whatever it leaves out, its part may say. */
type PredictedBlock = Readonly<Record<'start' | 'end' | 'notes' | FieldName | 'part', string | null>> & {
  readonly day: string | null;
  readonly title: string;
  readonly page?: number;
  readonly confidence?: number;
  readonly needsReview?: boolean;
};
type FieldName = 'teacher' | 'room' | 'class' | 'weeks';
type Part = { readonly id: string } & Readonly<Partial<Record<'class' | 'teacher' | 'room' | 'week', string | null>>>;

export type Prediction = {
  readonly header: Readonly<Partial<Record<string, string | null>>>;
  readonly blocks: readonly PredictedBlock[];
  readonly parts: readonly Part[];
};

/** Shares from 0 to 1; null where the truth asks for nothing of the kind. Their meaning is that of the corpus's score.mjs. */
export type Score = {
  readonly truth: number;
  readonly predicted: number;
  readonly found: number;
  readonly strict: number;
  readonly exact: number;
  readonly omitted: number;
  readonly notes: number | null;
  readonly fields: number | null;
  readonly header: number | null;
  readonly silent: number;
  readonly review: number;
  readonly misses: readonly { readonly wanted: TruthBlock; readonly got: PredictedBlock | null }[];
  readonly extra: readonly PredictedBlock[];
  /** What each block claimed and whether it was right: for the calibration of confidence. */
  readonly claims: readonly Claim[];
};

export type Claim = { readonly confidence: number; readonly isExact: boolean };

const GOOD = 0.85;
const FIELDS: readonly FieldName[] = ['teacher', 'room', 'class', 'weeks'];

export function scoreDocument(truth: Truth, prediction: Prediction | null): Score {
  const blocks = (prediction?.blocks ?? [])
    .map((block) => withPart(prediction?.parts ?? [], block))
    .filter((block) => isInScope(truth, block));
  const { byTruth, byBlock } = matchBlocks(truth.blocks, blocks);
  const inOrder = truth.ordered ? orderedPairs(truth.blocks, [...byTruth.values()]) : null;
  const isStrict = (pair: Pair | undefined) =>
    pair !== undefined && pair.times === 2 && pair.tight >= GOOD && (!inOrder || inOrder.has(pair));
  const isExact = (pair: Pair | undefined) => isStrict(pair) && pair?.tight === 1;

  const required = truth.blocks.flatMap((block, index) =>
    block.optional ? [] : [{ block, pair: byTruth.get(index) }],
  );
  const answered = required.map(({ block, pair }) => ({ wanted: block, got: pair ? (blocks[pair.j] ?? null) : null }));
  const count = (holds: (pair: Pair | undefined) => boolean) => required.filter(({ pair }) => holds(pair)).length;
  const optionalHits = truth.blocks.filter((block, index) => block.optional && byTruth.has(index)).length;
  const predicted = blocks.length - optionalHits;
  const f1 = (hits: number) => (required.length + predicted === 0 ? 1 : (2 * hits) / (required.length + predicted));
  const verdicts = blocks.map((block, j) => ({ block, isRight: isRight(truth.blocks, byBlock.get(j), isExact) }));
  const shareOfBlocks = (hits: number) => (blocks.length ? hits / blocks.length : 0);
  const found = count((pair) => pair !== undefined);
  return {
    truth: required.length,
    predicted,
    found: f1(found),
    strict: f1(count(isStrict)),
    exact: f1(count(isExact)),
    omitted: required.length ? 1 - found / required.length : 0,
    notes: share(answered.flatMap(noteVerdict)),
    fields: share(answered.flatMap(fieldVerdicts)),
    header: share(headerVerdicts(truth.header, prediction?.header ?? {})),
    silent: shareOfBlocks(verdicts.filter(({ block, isRight }) => !isRight && !block.needsReview).length),
    review: shareOfBlocks(blocks.filter((block) => block.needsReview).length),
    misses: answered.filter((_, index) => !isStrict(required[index]?.pair)),
    extra: blocks.filter((_, j) => !byBlock.has(j)),
    claims: verdicts.map(({ block, isRight }) => ({ confidence: block.confidence ?? 1, isExact: isRight })),
  };
}

/** What score.mjs gives a document that was refused or broke the engine, a blank form too. */
export function failedScore(truth: Truth): Score {
  const failed = { found: 0, strict: 0, exact: 0, omitted: 1, notes: 0, fields: 0, header: 0, silent: 0, review: 0 };
  return { ...scoreDocument(truth, null), ...failed };
}

type Answer = { readonly wanted: TruthBlock; readonly got: PredictedBlock | null };
type Wanted = TruthBlock['start'] | undefined;

function list(wanted: Wanted): readonly (string | null)[] {
  return typeof wanted === 'object' && wanted !== null ? wanted : [wanted ?? null];
}

function timeAgrees(wanted: Wanted, got: string | null): boolean {
  return wanted === null || wanted === undefined || list(wanted).some((one) => one === '*' || one === got);
}

function textAgrees(wanted: Wanted, got: string | null | undefined): boolean {
  return list(wanted).some((one) => one === '*' || similarity(String(one), got ?? '') >= GOOD);
}

function titleLikeness(wanted: TruthBlock, got: PredictedBlock): number {
  return Math.max(...list(wanted.title).map((title) => similarity(title, got.title)));
}

/** Also with the notes counted in, wherever a reading drew the line between title and notes. */
function looseLikeness(wanted: TruthBlock, got: PredictedBlock): number {
  const whole = `${got.title} ${got.notes ?? ''}`;
  const notes = list(wanted.notes)[0] ?? '';
  const others = list(wanted.title).flatMap((title) => [
    similarity(`${title} ${notes}`, whole),
    similarity(title, whole),
  ]);
  return Math.max(titleLikeness(wanted, got), ...others);
}

function withPart(parts: readonly Part[], block: PredictedBlock): PredictedBlock {
  const part = parts.find(({ id }) => id === block.part);
  return {
    ...block,
    class: block.class ?? part?.class ?? null,
    teacher: block.teacher ?? part?.teacher ?? null,
    room: block.room ?? part?.room ?? null,
    weeks: block.weeks ?? part?.week ?? null,
  };
}

function isInScope(truth: Truth, block: PredictedBlock): boolean {
  for (const [key, value] of Object.entries(truth.only ?? {})) {
    const said: unknown = block[key as FieldName];
    if (typeof said === 'string' && said && !textAgrees(value, said)) return false;
  }
  return !(truth.page && block.page && block.page !== truth.page);
}

type Pair = { readonly i: number; readonly j: number } & Readonly<
  Record<'times' | 'tight' | 'loose' | 'fields', number>
>;
type Matches = { readonly byTruth: Map<number, Pair>; readonly byBlock: Map<number, Pair> };

/** The best pairs first, each block in one pair at most. */
function matchBlocks(wanted: readonly TruthBlock[], blocks: readonly PredictedBlock[]): Matches {
  const pairs = wanted.flatMap((one, i) => blocks.flatMap((block, j) => pairOf(one, i, block, j)));
  pairs.sort(
    (a, b) =>
      b.times - a.times || b.tight - a.tight || b.fields - a.fields || b.loose - a.loose || a.i - b.i || a.j - b.j,
  );
  const [byTruth, byBlock] = [new Map<number, Pair>(), new Map<number, Pair>()];
  for (const pair of pairs) {
    if (byTruth.has(pair.i) || byBlock.has(pair.j)) continue;
    byTruth.set(pair.i, pair);
    byBlock.set(pair.j, pair);
  }
  return { byTruth, byBlock };
}

function pairOf(wanted: TruthBlock, i: number, block: PredictedBlock, j: number): Pair[] {
  if (wanted.day !== block.day) return [];
  const loose = looseLikeness(wanted, block);
  if (loose < GOOD) return [];
  const times = Number(timeAgrees(wanted.start, block.start)) + Number(timeAgrees(wanted.end, block.end));
  const fields = FIELDS.filter((name) => wanted[name] && textAgrees(wanted[name], block[name])).length;
  return [{ i, j, times, loose, tight: titleLikeness(wanted, block), fields }];
}

/** Of the pairs of each day, the longest run that stands in the same order in both. */
function orderedPairs(wanted: readonly TruthBlock[], pairs: readonly Pair[]): Set<Pair> {
  const kept = new Set<Pair>();
  for (const day of new Set(wanted.map((block) => block.day))) {
    const run = pairs.filter(({ i }) => wanted[i]?.day === day).toSorted((a, b) => a.i - b.i);
    const best = run.map((pair) => [pair]);
    run.forEach((pair, at) => {
      for (let earlier = 0; earlier < at; earlier++) {
        const before = best[earlier] ?? [];
        if ((run[earlier]?.j ?? 0) < pair.j && before.length + 1 > (best[at]?.length ?? 0))
          best[at] = [...before, pair];
      }
    });
    for (const pair of best.reduce((a, b) => (b.length > a.length ? b : a), [])) kept.add(pair);
  }
  return kept;
}

function isRight(wanted: readonly TruthBlock[], pair: Pair | undefined, isExact: (pair: Pair) => boolean): boolean {
  return pair !== undefined && (wanted[pair.i]?.optional === true || isExact(pair));
}

function noteVerdict({ wanted, got }: Answer): boolean[] {
  if (!wanted.notes && !wanted.mention) return [];
  const said = norm(`${got?.title} ${got?.notes ?? ''}`);
  return [got !== null && list(wanted.notes ?? wanted.mention).some((one) => one === '*' || said.includes(norm(one)))];
}

function fieldVerdicts({ wanted, got }: Answer): boolean[] {
  return FIELDS.filter((name) => wanted[name]).map((name) => got !== null && textAgrees(wanted[name], got[name]));
}

function headerVerdicts(wanted: HeaderTruth, got: Prediction['header']): boolean[] {
  return Object.entries(wanted).map(([name, value]) => textAgrees(value, got[name]));
}

function share(verdicts: readonly boolean[]): number | null {
  return verdicts.length ? verdicts.filter(Boolean).length / verdicts.length : null;
}
