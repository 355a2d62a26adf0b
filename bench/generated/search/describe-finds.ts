import type { Find } from './next-try.ts';
import { worstOf } from './next-try.ts';
import { describeKnobs, valuesOf } from './knobs.ts';

/**
 * A knob's value with how the sheets that have it were read: `strict` as a share, `against` how much better (or worse, below 0)
 * than the average sheet of their families. The search stays with bad families, so the plain mean would blame what they are drawn as.
 */
export type KnobMean = {
  readonly knob: string;
  readonly value: string;
  readonly sheets: number;
  readonly strict: number;
  readonly against: number;
};

/** Fewer sheets say nothing. */
const LEAST_SHEETS = 3;

/** The mean of each value of each knob; knobs whose values differ most come first, their worst value before the others. */
export function meansByKnob(finds: readonly Find[]): KnobMean[][] {
  const knobs = Object.keys(finds[0] ? valuesOf(finds[0].knobs) : {}).filter((knob) => knob !== 'family');
  return knobs
    .map((knob) => meansOf(finds, knob))
    .filter((means) => means.length > 1)
    .toSorted((a, b) => spread(b) - spread(a));
}

function meansOf(finds: readonly Find[], knob: string): KnobMean[] {
  const usual = new Map(
    [...Map.groupBy(finds, ({ knobs }) => knobs.family)].map(([family, own]) => [family, mean(own.map(strictOf))]),
  );
  return [...Map.groupBy(finds, ({ knobs }) => valuesOf(knobs)[knob] ?? '')]
    .map(([value, here]) => ({
      knob,
      value,
      sheets: here.length,
      strict: mean(here.map(strictOf)),
      against: mean(here.map(({ knobs, strict }) => strict - (usual.get(knobs.family) ?? 0))),
    }))
    .filter(({ sheets }) => sheets >= LEAST_SHEETS)
    .toSorted((a, b) => a.against - b.against);
}

function strictOf({ strict }: Find): number {
  return strict;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function spread(means: readonly KnobMean[]): number {
  return (means.at(-1)?.against ?? 0) - (means[0]?.against ?? 0);
}

/** The worst sheets, then what they have in common. */
export function describeFinds(finds: readonly Find[]): string[] {
  return [
    `\nworst of ${finds.length} sheets that a person reads easily`,
    ...worstOf(finds, 15).map(({ knobs, strict }) => `  ${percent(strict)}  ${describeKnobs(knobs)}`),
    '\nby family',
    ...meansOf(finds, 'family')
      .toSorted((a, b) => a.strict - b.strict)
      .map(({ value, sheets, strict }) => row('', value, percent(strict), sheets)),
    '\nby knob, those that matter most first: points against the average of the same families',
    ...meansByKnob(finds).flatMap((means) =>
      means
        .slice(0, 8)
        .map(({ knob, value, sheets, against }, at) => row(at === 0 ? knob : '', value, percent(against), sheets)),
    ),
  ];
}

function row(knob: string, value: string, figure: string, sheets: number): string {
  return `  ${knob.padEnd(10)} ${value.padEnd(22)} ${figure}  ${sheets} sheets`;
}

function percent(share: number): string {
  return (100 * share).toFixed(1).padStart(6);
}
