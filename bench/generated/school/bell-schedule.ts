import type { Dice } from '../dice.ts';
import type { Language } from './language.ts';

/** One stretch of the school day, minutes since midnight. `common` is what everybody does then: a break, lunch. */
export type Slot = { readonly start: number; readonly end: number; readonly common?: string };

type BellStyle = {
  /** Minutes since midnight of the first lesson, lengths of a lesson, and how many lessons there may be. */
  readonly starts: readonly number[];
  readonly lessons: readonly number[];
  readonly count: readonly [number, number];
  /** Minutes between two lessons that no break parts. */
  readonly gaps: readonly number[];
  readonly withRegistration: number;
  readonly withLunch: number;
};

const STYLES = {
  secondary: {
    starts: [465, 475, 480, 490, 500, 510, 525],
    lessons: [40, 45, 45, 50, 55, 60],
    count: [6, 8],
    gaps: [0, 0, 0, 5],
    withRegistration: 0.3,
    withLunch: 0.7,
  },
  primary: {
    starts: [500, 510, 515, 525, 530, 540],
    lessons: [30, 40, 45, 50, 60],
    count: [5, 6],
    gaps: [0],
    withRegistration: 0.7,
    withLunch: 0.9,
  },
  university: {
    starts: [480, 495, 540],
    lessons: [60, 90, 90, 120],
    count: [4, 5],
    gaps: [0, 15, 30],
    withRegistration: 0,
    withLunch: 0,
  },
  evening: {
    starts: [930, 960, 1020, 1025],
    lessons: [45, 50, 55, 60],
    count: [4, 6],
    gaps: [0],
    withRegistration: 0,
    withLunch: 0,
  },
} satisfies Record<string, BellStyle>;

export type BellStyleName = keyof typeof STYLES;

/** The bells of one school day: lessons with breaks after every second one or so, lunch in the middle. */
export function inventBells(dice: Dice, language: Language, name: BellStyleName): Slot[] {
  const style: BellStyle = STYLES[name];
  const slots: Slot[] = [];
  let now = dice.pick(style.starts);
  const add = (minutes: number, common?: string) => {
    slots.push({ start: now, end: now + minutes, ...(common ? { common } : {}) });
    now += minutes;
  };
  const words = { pause: dice.pick(language.words.breaks), lunch: dice.pick(language.words.lunches) };
  if (dice.chance(style.withRegistration)) add(dice.pick([10, 15, 15, 20]), dice.pick(language.words.registration));
  const count = dice.whole(...style.count);
  const length = dice.pick(style.lessons);
  const lunchAfter = dice.chance(style.withLunch) ? dice.whole(Math.ceil(count / 2), count - 1) : -1;
  const breakEvery = dice.pick([2, 2, 3]);
  for (let lesson = 1; lesson <= count; lesson++) {
    add(length);
    if (lesson === count) break;
    if (lesson === lunchAfter) add(dice.pick([30, 40, 45, 60]), words.lunch);
    else if (lesson % breakEvery === 0 && lesson + 1 !== lunchAfter) add(dice.pick([10, 15, 15, 20, 25]), words.pause);
    else now += dice.pick(style.gaps);
  }
  return slots;
}

/** The same day, every lesson and break shortened: what many schools ring on Fridays. Ends stay multiples of 5. */
export function shortenBells(slots: readonly Slot[], minutes: number): Slot[] {
  let now = slots[0]?.start ?? 0;
  let before = now;
  return slots.map((slot) => {
    now += slot.start - before;
    before = slot.end;
    const length = slot.end - slot.start;
    const start = now;
    now += slot.common ? length : Math.max(20, length - minutes);
    return { ...slot, start, end: now };
  });
}

/** "HH:MM", as truth wants it. */
export function clock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
