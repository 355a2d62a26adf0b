import type { Dice } from '../dice.ts';
import { knowsLanguage } from '../draw-document.ts';
import type { Family, Split } from '../families/family.ts';
import type { Profile } from '../profiles/profile.ts';
import type { Language } from '../school/language.ts';
import { languages } from '../school/languages.ts';

/** How a sheet differs from what its family drew; none of it changes what the sheet says. */
export const CHOICES = {
  letters: ['as drawn', 'smaller', 'larger'],
  rows: ['as drawn', 'tight', 'airy'],
  rules: ['as drawn', 'pale', 'thick'],
  fills: ['as drawn', 'none', 'dark heads'],
  place: ['as drawn', 'left', 'top left'],
  /** What a picture goes through after its damage. */
  wear: ['as drawn', 'small', 'soft', 'pale', 'blocky'],
} as const;

type Looks = { readonly [Knob in keyof typeof CHOICES]: (typeof CHOICES)[Knob][number] };

/** Everything that a sheet of the search follows from. */
export type Knobs = Looks & {
  readonly family: Family;
  readonly profile: Profile;
  readonly language: string;
  readonly seed: number;
};

/** What there is to choose from. */
export type World = {
  readonly families: readonly Family[];
  readonly profiles: readonly Profile[];
  readonly languages: readonly Language[];
};

/** All that may be looked at: never the test split, and nothing that depends on which programs are installed. */
export function worldOf(
  wishes: { readonly families: readonly string[]; readonly profiles: readonly string[] },
  families: readonly Family[],
  profiles: readonly Profile[],
): World {
  const mayBeSeen = (of: { readonly name: string; readonly split: Split }, names: readonly string[]) =>
    of.split !== 'test' && (names.length === 0 || names.includes(of.name));
  const world = {
    families: families.filter((family) => mayBeSeen(family, wishes.families)),
    profiles: profiles.filter((one) => mayBeSeen(one, wishes.profiles) && !one.needsOffice && !one.onlyByName),
    languages: [...new Set(languages)],
  };
  const drawable = world.families.filter((family) => profilesOf(family, world).length > 0);
  if (drawable.length === 0) throw new Error('nothing to search: the test split is never looked at');
  return { ...world, families: drawable };
}

const LOOKS = Object.keys(CHOICES) as (keyof Looks)[];
const SEEDS = 1000;

/** Any sheet at all; half of its looks are left as the family drew them, so that one odd look can be told from another. */
export function anyKnobs(dice: Dice, world: World): Knobs {
  const family = dice.pick(world.families);
  const look = (knob: keyof Looks) => (dice.chance(0.5) ? 'as drawn' : dice.pick<string>(CHOICES[knob]));
  const looks = Object.fromEntries(LOOKS.map((knob) => [knob, look(knob)])) as Looks;
  return {
    ...looks,
    family,
    profile: dice.pick(profilesOf(family, world)),
    language: dice.pick(languagesOf(family, world)),
    seed: dice.whole(1, SEEDS),
  };
}

/** The same sheet with one thing about it changed; its family stays. */
export function turnOneKnob(knobs: Knobs, dice: Dice, world: World): Knobs {
  const knob = dice.pick(['profile', 'language', 'seed', ...LOOKS] as const);
  switch (knob) {
    case 'profile':
      return { ...knobs, profile: dice.pick(profilesOf(knobs.family, world)) };
    case 'language':
      return { ...knobs, language: dice.pick(languagesOf(knobs.family, world)) };
    case 'seed':
      return { ...knobs, seed: dice.whole(1, SEEDS) };
    default:
      return { ...knobs, [knob]: dice.pick<string>(CHOICES[knob]) };
  }
}

function profilesOf(family: Family, { profiles }: World): Profile[] {
  return profiles.filter(({ medium }) => family.media.includes(medium));
}

function languagesOf(family: Family, { languages }: World): string[] {
  return languages.map(({ code }) => code).filter((code) => knowsLanguage(family, code));
}

/** In words, what is not as drawn last: names a sheet and tells two of them apart. */
export function describeKnobs(knobs: Knobs): string {
  const changed = LOOKS.filter((knob) => knobs[knob] !== 'as drawn').map((knob) => `${knob} ${knobs[knob]}`);
  return [knobs.family.name, knobs.profile.name, knobs.language, knobs.seed, ...changed].join(', ');
}

/** Values by knob, for the means: the seed tells nothing. */
export function valuesOf({ family, profile, seed: _seed, ...others }: Knobs): Readonly<Record<string, string>> {
  return { family: family.name, profile: profile.name, ...others };
}
