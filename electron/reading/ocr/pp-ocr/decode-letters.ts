import type { Letter } from './alphabet.ts';

/** One letter as the recogniser saw it. `place` is its middle as a fraction of the line's length. */
export type ReadLetter = {
  readonly text: string;
  readonly place: number;
  readonly confidence: number;
  /** What it might be instead; empty text means that there may be no letter at all. */
  readonly rivals: readonly { readonly text: string; readonly confidence: number }[];
};

const DOUBTFUL_BELOW = 0.9;
const RIVAL_FROM = 0.08;

type Step = { readonly best: number; readonly p: number; readonly second: number; readonly q: number };

/**
 * Reads the recogniser's output (steps × classes probabilities) greedily, as CTC asks: runs of one class are one letter,
 * "no letter" separates them (Graves et al., "Connectionist Temporal Classification").
 */
export function decodeLetters(
  output: Float32Array,
  steps: number,
  classes: number,
  alphabet: readonly Letter[],
): ReadLetter[] {
  const letters: ReadLetter[] = [];
  let run: Step[] = [];
  const textOf = (entry: number) => alphabet[entry]?.text ?? '';
  const letterOf = (steps: readonly Step[], start: number, of: number): ReadLetter => {
    const at = steps.reduce((surest, step, i) => (step.p > steps[surest]!.p ? i : surest), 0);
    const { best, p, second, q } = steps[at]!;
    const text = textOf(best);
    const isDoubtful = p < DOUBTFUL_BELOW && q >= RIVAL_FROM && textOf(second) !== text;
    return {
      text,
      place: (start + steps.length / 2) / of,
      confidence: shapeProbability(output, (start + at) * classes, alphabet, shapeOf(text)),
      rivals: isDoubtful ? [{ text: textOf(second), confidence: q }] : [],
    };
  };
  const close = (end: number) => {
    const first = run[0];
    if (first && first.best >= 0) letters.push(letterOf(run, end - run.length, steps));
    run = [];
  };
  for (let step = 0; step < steps; step++) {
    const seen = bestTwo(output, step * classes, alphabet);
    if (run[0] && run[0].best !== seen.best) close(step);
    run.push(seen);
  }
  close(steps);
  return letters;
}

/** The two likeliest entries of the alphabet at one step; -1 stands for "no letter". */
function bestTwo(output: Float32Array, offset: number, alphabet: readonly Letter[]): Step {
  let [best, p, second, q] = [-1, output[offset]!, -1, -1];
  for (let i = 0; i < alphabet.length; i++) {
    const value = output[offset + alphabet[i]!.index]!;
    if (value > p) [best, p, second, q] = [i, value, best, p];
    else if (value > q) [second, q] = [i, value];
  }
  return { best, p, second, q };
}

/**
 * How likely any letter of this shape is at one step. An "O" standing alone shares its probability with "o" and "0", an
 * "S" with "s": which of them it is stays open (see rivals), but that it was read is certain.
 */
function shapeProbability(output: Float32Array, offset: number, alphabet: readonly Letter[], shape: string): number {
  const alike = alphabet.filter((letter) => shapeOf(letter.text) === shape);
  return Math.min(
    1,
    alike.reduce((sum, letter) => sum + output[offset + letter.index]!, 0),
  );
}

/** Letters that differ in size only, and the zero, get one name. */
function shapeOf(text: string): string {
  if (text === '0') return 'o';
  return /^[CKOPSUVWXZ]$/.test(text) ? text.toLowerCase() : text;
}
