import type { Dice } from '../dice.ts';
import type { Knobs, World } from './knobs.ts';
import { anyKnobs, turnOneKnob } from './knobs.ts';

/** A sheet that was read, and how well: 0 to 1. */
export type Find = { readonly knobs: Knobs; readonly strict: number };

const FIRST = 16;
const PARENTS = 10;

/** What to try next: at first anything, then mostly a neighbour of what was read worst. */
export function nextTry(finds: readonly Find[], dice: Dice, world: World): Knobs {
  const parents = worstOf(finds, PARENTS);
  if (finds.length < FIRST || parents.length === 0 || dice.chance(0.35)) return anyKnobs(dice, world);
  return turnOneKnob(dice.pick(parents).knobs, dice, world);
}

/** The worst, at most two a family: else the search would see one cause only. Sheets that were read right are no finds. */
export function worstOf(finds: readonly Find[], most: number): Find[] {
  const taken = new Map<string, number>();
  return finds
    .filter(({ strict }) => strict < 1)
    .toSorted((a, b) => a.strict - b.strict)
    .filter(({ knobs }) => {
      const before = taken.get(knobs.family.name) ?? 0;
      taken.set(knobs.family.name, before + 1);
      return before < 2;
    })
    .slice(0, most);
}
