import type { Judge } from '../../shared/timetable/confidence/model.ts';
import { alongSteps, FIELDS, rawAnswer } from '../../shared/timetable/confidence/model.ts';
import type { Inputs, Network } from '../../shared/timetable/learned/network.ts';
import { fitJudge } from './fit-judge.ts';
import { fitSteps } from './isotonic.ts';

/** Inputs that speak for a block; all others can only speak against it. */
const SUPPORTS = new Set(['margin', 'cutMargin', ...FIELDS]);
/** Cases under a step of the calibration: fewer would be chance. */
const LEAST_CASES = 60;
const FOLDS = 6;

/** A judge fitted on all layouts, and how sure each example is by what was fitted, and calibrated, on other layouts. */
export type CrossFit = { readonly judge: Judge; readonly shares: readonly number[] };

export function crossFit<Example extends { readonly family: string }>(
  examples: readonly Example[],
  inputs: (one: Example) => Inputs,
  isRight: (one: Example) => boolean,
): CrossFit {
  const folds = foldOfFamily(examples);
  const fit = (chosen: readonly Example[]): Network =>
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

/** Families dealt out in the order of their names: the same families make the same folds. */
function foldOfFamily(examples: readonly { readonly family: string }[]): ReadonlyMap<string, number> {
  const names = [...new Set(examples.map(({ family }) => family))].toSorted();
  return new Map(names.map((name, index) => [name, index % FOLDS]));
}

/** Every family counts alike, however many blocks its sheets have. */
function evenFamilies<Example extends { readonly family: string }>(examples: readonly Example[]) {
  const counts = new Map<string, number>();
  for (const { family } of examples) counts.set(family, (counts.get(family) ?? 0) + 1);
  const usual = examples.length / Math.max(1, counts.size);
  return examples.map((one) => ({ one, weight: usual / (counts.get(one.family) ?? 1) }));
}

function rounded(steps: Judge['steps']): Judge['steps'] {
  return steps.map(({ at, share }) => ({ at: Number(at.toFixed(5)), share: Number(share.toFixed(5)) }));
}
