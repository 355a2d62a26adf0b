import { designSheet } from './draw-document.ts';
import type { Order } from './draw-document.ts';
import type { Family, Split } from './families/family.ts';
import type { Condition, Profile } from './profiles/profile.ts';
import type { SheetDesign } from './sheet-design.ts';

const CONDITIONS: readonly Condition[] = ['native', 'clean', 'damaged'];

export type Wishes = {
  readonly split: Split | 'all';
  /** All of the split's where it is empty. */
  readonly families: readonly string[];
  /** Likewise: names of profiles. */
  readonly profiles: readonly string[];
  /** Documents a family. */
  readonly count: number;
  readonly seed: number;
};

/** Which documents a run draws: the conditions in turn, and the profiles of a condition in turn. */
export function planOrders(wishes: Wishes, families: readonly Family[], profiles: readonly Profile[]): Order[] {
  const isWanted = (of: { name: string; split: Split }, names: readonly string[]) =>
    (wishes.split === 'all' || of.split === wishes.split) && (names.length === 0 || names.includes(of.name));
  const isOffered = (profile: Profile) => !profile.onlyByName || wishes.profiles.includes(profile.name);
  const offered = profiles.filter((profile) => isOffered(profile) && isWanted(profile, wishes.profiles));
  return families
    .filter((family) => isWanted(family, wishes.families))
    .flatMap((family, index) => ordersOfFamily(family, index, offered, wishes));
}

function ordersOfFamily(family: Family, index: number, offered: readonly Profile[], wishes: Wishes): Order[] {
  return Array.from({ length: wishes.count }, (_, at) => wishes.seed * 1000 + at).flatMap((seed, at) => {
    const { design } = designSheet(family, seed);
    const suiting = offered.filter((one) => family.media.includes(one.medium) && canShow(one, design));
    const present = CONDITIONS.filter((condition) => suiting.some((one) => one.condition === condition));
    const condition = present[at % present.length];
    const choice = suiting.filter((one) => one.condition === condition);
    const profile = choice[(Math.floor(at / present.length) + index) % choice.length];
    return profile ? [{ family, profile, seed }] : [];
  });
}

/** A picture shows one page: the lessons of others would be missing. And some renderers know few letters. */
export function canShow(profile: Profile, design: SheetDesign): boolean {
  const hasPages = design.parts.some((part) => part.kind === 'page-break');
  return !(hasPages && profile.medium === 'picture') && (profile.suits?.(design) ?? true);
}
