import { createNoise } from '../../scripts/samples/noise.ts';

/** Seeded choices: the same labels give the same throws, on every machine. */
export type Dice = {
  /** From 0 up to, but not including, 1. */
  readonly share: () => number;
  /** A whole number, both ends included. */
  readonly whole: (least: number, most: number) => number;
  readonly between: (least: number, most: number) => number;
  readonly chance: (share: number) => boolean;
  readonly pick: <Item>(items: readonly Item[]) => Item;
  readonly shuffle: <Item>(items: readonly Item[]) => Item[];
  /** Dice of its own for one part, so that a throw more there changes nothing here. */
  readonly fork: (label: string) => Dice;
};

export function createDice(...labels: readonly (string | number)[]): Dice {
  const noise = createNoise(hash(labels.join('/')));
  // The first numbers of neighbouring seeds are alike.
  for (let skipped = 0; skipped < 4; skipped++) noise();
  const share = () => Math.min((noise() + 1) / 2, 1 - 2 ** -32);
  const whole = (least: number, most: number) => least + Math.floor(share() * (most - least + 1));
  return {
    share,
    whole,
    between: (least, most) => least + share() * (most - least),
    chance: (odds) => share() < odds,
    pick: (items) => pickFrom(items, whole(0, items.length - 1)),
    shuffle: (items) => shuffled(items, whole),
    fork: (label) => createDice(...labels, label),
  };
}

function pickFrom<Item>(items: readonly Item[], at: number): Item {
  if (items.length === 0) throw new Error('nothing to pick from');
  return items[at] as Item;
}

function shuffled<Item>(items: readonly Item[], whole: Dice['whole']): Item[] {
  const keyed = items.map((item) => ({ item, key: whole(0, 2 ** 30) }));
  return keyed.toSorted((a, b) => a.key - b.key).map(({ item }) => item);
}

/** FNV-1a, 32 bits (Fowler, Noll, Vo; public domain). */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const character of text) value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return value >>> 0;
}
