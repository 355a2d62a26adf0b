import type { Dice } from '../dice.ts';
import type { Family } from '../families/family.ts';
import type { Knobs, World } from './knobs.ts';
import { anyKnobs, turnOneKnob } from './knobs.ts';

/** A sheet that was read, and how well: 0 to 1. */
export type Find = { readonly knobs: Knobs; readonly strict: number };

const FIRST = 16;
const PARENTS = 10;

/** A family that was tried as often as this has shown what ails it: the rest of the time belongs to others. */
const ENOUGH = 8;

/** What to try next: at first anything, then mostly a neighbour of what was read worst. */
export function nextTry(finds: readonly Find[], dice: Dice, world: World): Knobs {
  const triesOf = (family: Family) => finds.filter(({ knobs }) => knobs.family === family).length;
  const parents = worstOf(
    finds.filter(({ knobs }) => triesOf(knobs.family) < ENOUGH),
    PARENTS,
  );
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
