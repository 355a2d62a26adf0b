import type { Dice } from '../../dice.ts';
import type { Language } from '../../school/language.ts';

const CODES = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** How the days are printed, by their code. */
export function chooseDayNames(dice: Dice, language: Language): (code: string) => string {
  const names = dice.chance(0.55) ? language.days : dice.pick(language.shortDays);
  const inCapitals = names === language.days && dice.chance(0.25);
  return (code) => {
    const name = names[CODES.indexOf(code)] ?? code;
    return inCapitals ? name.toLocaleUpperCase(language.code) : name;
  };
}
