import type { Dice } from '../generated/dice.ts';

const BEGINNINGS = 'b d f g h j k l m n p r s t v w z br kr gr fl sch st tr č š ž ł'.split(' ');
const VOWELS = 'a e i o u a e i o ä ö ü é á ó ai au ei ie'.split(' ');
const ENDINGS = 'n r l s t k m nd rg ck tz ński ová ez ini ard son er mann'.split(' ');

/** So many different names that nobody has, with the accents of many languages: a school knows thousands. */
export function inventNames(dice: Dice, count: number): string[] {
  const names = new Set<string>();
  while (names.size < count) {
    const syllables = Array.from({ length: dice.whole(1, 2) }, () => dice.pick(BEGINNINGS) + dice.pick(VOWELS));
    const name = [...syllables, dice.pick(BEGINNINGS), dice.pick(VOWELS), dice.pick(ENDINGS)].join('');
    names.add(name.charAt(0).toUpperCase() + name.slice(1));
  }
  return [...names];
}
