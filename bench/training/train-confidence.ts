import type { BlockEvidence } from '../../shared/timetable/confidence/block-evidence.ts';
import type { ConfidenceModel, Field, Judge } from '../../shared/timetable/confidence/model.ts';
import { alongSteps, blockInputs, FIELDS, rawAnswer } from '../../shared/timetable/confidence/model.ts';
import type { Inputs, Network } from '../../shared/timetable/learned/network.ts';
import { fitJudge } from './fit-judge.ts';
import { fitSteps } from './isotonic.ts';
import type { JudgedBlock } from './reliability.ts';
import { limitFor } from './reliability.ts';

/** A block that was read from a generated sheet: what spoke for it, and what of it was right. */
export type ReadExample = {
  readonly family: string;
  readonly evidence: BlockEvidence;
  readonly right: Readonly<Record<Field, boolean>>;
  readonly isExact: boolean;
};

/** Inputs that speak for a block; all others can only speak against it. */
const SUPPORTS = new Set(['margin', 'cutMargin', ...FIELDS]);
/** Cases under a step of the calibration: fewer would be chance. */
const LEAST_CASES = 60;
/**
 * How many of the blocks that nobody looks at may be wrong on the layouts of the generator, which are drawn to be hard: one in
 * sixty there has been about one in two hundred on what lands on desks (docs/decisions/0031). One in two hundred here would
 * mean to ask about a third of everything, which teaches people to look at nothing.
 */
const MOST_WRONG = 1 / 60;
const FOLDS = 6;

/**
 * Fits the judges, each answer held against what turned out on layouts that the judge which gave it had not seen: the families
 * are dealt into folds, and a fold is judged, and held against what turned out, by what was fitted on the others. Those answers
 * draw the line under which blocks wait for a person; the judges that are kept are then fitted on all families.
 * `judged` are the answers about families that were absent from the fit, calibrated.
 */
export function trainConfidence(examples: readonly ReadExample[]): { model: ConfidenceModel; judged: JudgedBlock[] } {
  const fields = Object.fromEntries(
    FIELDS.map((field) => [
      field,
      crossFit(
        examples,
        (one) => inputsOf(one, field),
        (one) => one.right[field],
      ),
    ]),
  ) as Record<Field, CrossFit>;
  const places = new Map(examples.map((one, at) => [one, at]));
  const shareOf = (field: Field, one: ReadExample) => fields[field].shares[places.get(one) ?? 0] ?? 0;
  const block = crossFit(
    examples,
    (one) =>
      blockInputs(
        {
          title: shareOf('title', one),
          day: shareOf('day', one),
          start: shareOf('start', one),
          end: shareOf('end', one),
        },
        one.evidence.plan,
      ),
    (one) => one.isExact,
  );
  const judged = examples.map(({ family, isExact }, at) => ({
    family,
    confidence: block.shares[at] ?? 0,
    isRight: isExact,
  }));
  const { title, day, start, end } = fields;
  // Rounded down: what stands exactly at the limit is accepted.
  const reviewBelow = Math.floor(limitFor(judged, MOST_WRONG) * 1e4) / 1e4;
  return {
    model: { title: title.judge, day: day.judge, start: start.judge, end: end.judge, block: block.judge, reviewBelow },
    judged,
  };
}

type CrossFit = { readonly judge: Judge; readonly shares: readonly number[] };

function crossFit(
  examples: readonly ReadExample[],
  inputs: (one: ReadExample) => Inputs,
  isRight: (one: ReadExample) => boolean,
): CrossFit {
  const folds = foldOfFamily(examples);
  const fit = (chosen: readonly ReadExample[]): Network =>
    fitJudge(
      evenFamilies(chosen).map(({ one, weight }) => ({ inputs: inputs(one), isRight: isRight(one), weight })),
      SUPPORTS,
    );
  const without = Array.from({ length: FOLDS }, (_, fold) =>
    fit(examples.filter(({ family }) => folds.get(family) !== fold)),
  );
  const judged = examples.map((one) => {
    const fold = folds.get(one.family) ?? 0;
    const network = without[fold];
    return { fold, score: network ? rawAnswer(network, inputs(one)) : 0, isRight: isRight(one) };
  });
  const stepsWithout = Array.from({ length: FOLDS }, (_, fold) =>
    rounded(
      fitSteps(
        judged.filter((one) => one.fold !== fold),
        LEAST_CASES,
      ),
    ),
  );
  return {
    judge: { network: fit(examples), steps: rounded(fitSteps(judged, LEAST_CASES)) },
    shares: judged.map(({ fold, score }) => alongSteps(stepsWithout[fold] ?? [], score)),
  };
}

function inputsOf({ evidence }: ReadExample, field: Field): Inputs {
  return field === 'start' || field === 'end' ? evidence.time : evidence[field];
}

/** Families dealt out in the order of their names: the same families make the same folds. */
function foldOfFamily(examples: readonly ReadExample[]): ReadonlyMap<string, number> {
  const names = [...new Set(examples.map(({ family }) => family))].toSorted();
  return new Map(names.map((name, index) => [name, index % FOLDS]));
}

/** Every family counts alike, however many blocks its sheets have. */
function evenFamilies(examples: readonly ReadExample[]) {
  const counts = new Map<string, number>();
  for (const { family } of examples) counts.set(family, (counts.get(family) ?? 0) + 1);
  const usual = examples.length / Math.max(1, counts.size);
  return examples.map((one) => ({ one, weight: usual / (counts.get(one.family) ?? 1) }));
}

function rounded(steps: Judge['steps']): Judge['steps'] {
  return steps.map(({ at, share }) => ({ at: Number(at.toFixed(5)), share: Number(share.toFixed(5)) }));
}
