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
  const close = (end: number) => {
    const first = run[0];
    if (first && first.best >= 0) letters.push(letterOf(run, end - run.length, steps, alphabet));
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

function letterOf(run: readonly Step[], start: number, steps: number, alphabet: readonly Letter[]): ReadLetter {
  const surest = run.reduce((a, b) => (b.p > a.p ? b : a));
  const text = textOf(surest.best, alphabet);
  const rival = { text: textOf(surest.second, alphabet), confidence: surest.q };
  const isDoubtful = surest.p < DOUBTFUL_BELOW && rival.confidence >= RIVAL_FROM && rival.text !== text;
  return {
    text,
    place: (start + run.length / 2) / steps,
    confidence: Math.min(1, surest.p),
    rivals: isDoubtful ? [rival] : [],
  };
}

function textOf(entry: number, alphabet: readonly Letter[]): string {
  return entry < 0 ? '' : alphabet[entry]!.text;
}
