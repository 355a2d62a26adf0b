import type { Find } from './next-try.ts';
import { worstOf } from './next-try.ts';
import { describeKnobs, valuesOf } from './knobs.ts';

/** A knob's value with how the sheets that have it were read. */
export type KnobMean = {
  readonly knob: string;
  readonly value: string;
  readonly sheets: number;
  readonly strict: number;
};

/** Fewer sheets say nothing. */
const LEAST_SHEETS = 3;

/** The mean of each value of each knob; knobs whose values differ most come first, their worst value before the others. */
export function meansByKnob(finds: readonly Find[]): KnobMean[][] {
  const knobs = Object.keys(finds[0] ? valuesOf(finds[0].knobs) : {});
  return knobs
    .map((knob) => meansOf(finds, knob))
    .filter((means) => means.length > 1)
    .toSorted((a, b) => spread(b) - spread(a));
}

function meansOf(finds: readonly Find[], knob: string): KnobMean[] {
  const values = [...new Set(finds.map((find) => valuesOf(find.knobs)[knob] ?? ''))];
  return values
    .map((value) => {
      const here = finds.filter((find) => valuesOf(find.knobs)[knob] === value);
      const strict = here.reduce((sum, one) => sum + one.strict, 0) / here.length;
      return { knob, value, sheets: here.length, strict };
    })
    .filter(({ sheets }) => sheets >= LEAST_SHEETS)
    .toSorted((a, b) => a.strict - b.strict);
}

function spread(means: readonly KnobMean[]): number {
  return (means.at(-1)?.strict ?? 0) - (means[0]?.strict ?? 0);
}

/** The worst sheets, then what they have in common. */
export function describeFinds(finds: readonly Find[]): string[] {
  return [
    `\nworst of ${finds.length} sheets that a person reads easily`,
    ...worstOf(finds, 15).map(({ knobs, strict }) => `  ${percent(strict)}  ${describeKnobs(knobs)}`),
    '\nmean by knob, those that matter most first',
    ...meansByKnob(finds).flatMap((means) =>
      means.slice(0, 8).map(({ knob, value, sheets, strict }, at) => {
        const name = at === 0 ? knob : '';
        return `  ${name.padEnd(10)} ${value.padEnd(22)} ${percent(strict)}  ${sheets} sheets`;
      }),
    ),
  ];
}

function percent(share: number): string {
  return (100 * share).toFixed(1).padStart(5);
}
