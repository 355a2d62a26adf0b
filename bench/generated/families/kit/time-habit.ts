import type { Dice } from '../../dice.ts';
import type { Language } from '../../school/language.ts';

/** How a school prints times, from minutes since midnight. */
export type TimeHabit = {
  readonly one: (minutes: number) => string;
  readonly range: (start: number, end: number) => string;
};

/** `clear`: half of the day is told wherever hours go to twelve only, for sheets whose order does not tell it. */
export function chooseTimeHabit(dice: Dice, language: Language, wishes: { readonly clear?: true } = {}): TimeHabit {
  const one = chooseClock(dice, language, wishes.clear ?? false);
  const dash = dice.pick([' - ', '-', ' – ', '–', ' - ']);
  const tail = language.code === 'de' && dice.chance(0.15) ? ' Uhr' : '';
  return { one, range: (start, end) => `${one(start)}${dash}${one(end)}${tail}` };
}

function chooseClock(dice: Dice, language: Language, isClear: boolean): (minutes: number) => string {
  const mark = dice.pick(language.clock);
  const isPadded = dice.chance(0.5);
  const isTwelveHours = language.code === 'en' && dice.chance(0.5);
  const half = isTwelveHours && (isClear || dice.chance(0.3)) ? dice.pick(['am|pm', ' AM| PM']).split('|') : ['', ''];
  return (minutes) => {
    const hour = Math.floor(minutes / 60);
    const shown = isTwelveHours ? ((hour + 11) % 12) + 1 : hour;
    const digits = isPadded && !isTwelveHours ? String(shown).padStart(2, '0') : String(shown);
    return `${digits}${mark}${String(minutes % 60).padStart(2, '0')}${half[hour < 12 ? 0 : 1] ?? ''}`;
  };
}
