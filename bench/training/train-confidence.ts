import type { BlockEvidence } from '../../shared/timetable/confidence/block-evidence.ts';
import type { ConfidenceModel, Field, Judge } from '../../shared/timetable/confidence/model.ts';
import { blockInputs, judge, rawAnswer } from '../../shared/timetable/confidence/model.ts';
import type { Example } from './fit-network.ts';
import { fitNetwork } from './fit-network.ts';
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

const FIT = { classes: 2, hidden: 0, rounds: 60, decay: 3e-4, seed: 20 };
/** Cases under a step of the calibration: fewer would be chance. */
const LEAST_CASES = 60;
/** The school's limit: one wrong in two hundred of the blocks that nobody looks at. */
const MOST_WRONG = 1 / 200;

/**
 * Fits the judges on one set of families, holds their answers against what turned out on another, and draws the line under
 * which blocks wait for a person there.
 */
export function trainConfidence(train: readonly ReadExample[], calibration: readonly ReadExample[]): ConfidenceModel {
  const judgeOf = (field: Field): Judge => {
    const inputsOf = (one: ReadExample) =>
      field === 'start' || field === 'end' ? one.evidence.time : one.evidence[field];
    const network = fitNetwork(
      evenFamilies(train).map(({ one, weight }) => toExample(inputsOf(one), one.right[field], weight)),
      FIT,
    );
    const cases = calibration.map((one) => ({ score: rawAnswer(network, inputsOf(one)), isRight: one.right[field] }));
    return { network, steps: rounded(fitSteps(cases, LEAST_CASES)) };
  };
  const fields = { title: judgeOf('title'), day: judgeOf('day'), start: judgeOf('start'), end: judgeOf('end') };
  const inputsOf = ({ evidence }: ReadExample) => blockInputs(sharesOf(fields, evidence), evidence.plan);
  const network = fitNetwork(
    evenFamilies(train).map(({ one, weight }) => toExample(inputsOf(one), one.isExact, weight)),
    FIT,
  );
  const cases = calibration.map((one) => ({ score: rawAnswer(network, inputsOf(one)), isRight: one.isExact }));
  const model = { ...fields, block: { network, steps: rounded(fitSteps(cases, LEAST_CASES)) }, reviewBelow: 1 };
  return { ...model, reviewBelow: Number(limitFor(judgeBlocks(model, calibration), MOST_WRONG).toFixed(4)) };
}

/** What a model says of blocks whose truth is known. */
export function judgeBlocks(model: ConfidenceModel, examples: readonly ReadExample[]): JudgedBlock[] {
  return examples.map(({ family, evidence, isExact }) => {
    const shares = sharesOf(model, evidence);
    return { family, confidence: judge(model.block, blockInputs(shares, evidence.plan)), isRight: isExact };
  });
}

function sharesOf(fields: Readonly<Record<Field, Judge>>, { title, day, time }: BlockEvidence) {
  return {
    title: judge(fields.title, title),
    day: judge(fields.day, day),
    start: judge(fields.start, time),
    end: judge(fields.end, time),
  };
}

function toExample(inputs: Example['inputs'], isRight: boolean, weight: number): Example {
  return { inputs, right: isRight ? 1 : 0, weight };
}

/** Every family counts alike, however many blocks its sheets have. */
function evenFamilies(examples: readonly ReadExample[]) {
  const counts = new Map<string, number>();
  for (const { family } of examples) counts.set(family, (counts.get(family) ?? 0) + 1);
  const usual = examples.length / Math.max(1, counts.size);
  return examples.map((one) => ({ one, weight: usual / (counts.get(one.family) ?? 1) }));
}

function rounded(steps: Judge['steps']): Judge['steps'] {
  return steps.map(({ from, share }) => ({ from: Number(from.toFixed(5)), share: Number(share.toFixed(5)) }));
}
