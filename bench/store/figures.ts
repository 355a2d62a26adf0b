import type { Entry } from '../entry.ts';
import { round } from '../reading/rounding.ts';

export function percentile(values: readonly number[], percent: number): number {
  return values.toSorted((a, b) => a - b)[Math.floor((values.length * percent) / 100)] ?? 0;
}

/** A figure with the goal that it must not be above. */
export function aimed(name: string, unit: string, value: number, goal: number): Entry {
  return { name, unit, value: round(value, 2), goal, met: value <= goal };
}

/** A figure to hold others against. */
export function beside(name: string, unit: string, value: number): Entry {
  return { name, unit, value: round(value, 2), goal: null, met: null };
}
