import type { Dice } from '../dice.ts';
import type { TruthBlock } from '../score/truth.ts';
import { clock } from './bell-schedule.ts';
import type { Slot } from './bell-schedule.ts';
import type { School, Subject } from './invent-school.ts';

export type Lesson = {
  readonly title: string;
  readonly teacher?: string;
  readonly room?: string;
  readonly class?: string;
  readonly notes?: string;
  /** The subject behind it, for colours. */
  readonly subject?: Subject;
};

/** A lesson in its place: `length` slots from slot `from` on the day with that index. */
export type Placed = { readonly day: number; readonly from: number; readonly length: number; readonly lesson: Lesson };

export type Week = {
  /** Codes of the days in printed order. */
  readonly days: readonly string[];
  readonly slots: readonly Slot[];
  readonly placed: readonly Placed[];
};

export type WeekWishes = {
  readonly days: readonly string[];
  readonly slots: readonly Slot[];
  /** Share of free places, and of lessons that go on into the next slot. */
  readonly free: number;
  readonly double: number;
  /** A lesson that goes on is printed again in its second slot, not once in a merged cell: two blocks. */
  readonly repeat?: boolean;
  readonly lesson: (subject: Subject) => Lesson;
};

export const WORK_WEEK = ['MO', 'TU', 'WE', 'TH', 'FR'] as const;

/** Fills the week; no lesson goes on across a break, and a day's last slots are the likeliest to be free. */
export function inventWeek(dice: Dice, school: School, wishes: WeekWishes): Week {
  const { days, slots, free, double } = wishes;
  const placed = days.flatMap((_, day) => {
    const order = dice.shuffle(school.subjects);
    const lessons: Placed[] = [];
    for (let slot = 0; slot < slots.length;) {
      const isLate = slot >= slots.length - 2;
      const subject = order[lessons.length % order.length];
      if (slots[slot]?.common || !subject || dice.chance(isLate ? Math.min(1, free * 2.5) : free * 0.7)) {
        slot++;
        continue;
      }
      const length = canGoOn(slots, slot) && dice.chance(double) ? 2 : 1;
      const lesson = wishes.lesson(subject);
      if (!wishes.repeat) lessons.push({ day, from: slot, length, lesson });
      else for (let part = 0; part < length; part++) lessons.push({ day, from: slot + part, length: 1, lesson });
      slot += length;
    }
    return lessons;
  });
  return { days, slots, placed };
}

/** Whether the next slot follows at once (five minutes to change rooms count as at once). */
function canGoOn(slots: readonly Slot[], at: number): boolean {
  const [slot, next] = [slots[at], slots[at + 1]];
  return slot !== undefined && next !== undefined && !next.common && next.start - slot.end <= 5;
}

export function lessonAt(week: Week, day: number, slot: number): Placed | null {
  return week.placed.find((one) => one.day === day && one.from <= slot && slot < one.from + one.length) ?? null;
}

/** Every lesson and common slot of the week as truth. `slotsOf` gives the bells of a day that has its own. */
export function weekBlocks(week: Week, slotsOf: (day: number) => readonly Slot[] = () => week.slots): TruthBlock[] {
  return week.days.flatMap((code, day) => {
    const slots = slotsOf(day);
    return slots.flatMap((slot, index): TruthBlock[] => {
      if (slot.common) return [{ day: code, start: clock(slot.start), end: clock(slot.end), title: slot.common }];
      const here = week.placed.find((one) => one.day === day && one.from === index);
      return here ? [lessonBlock(code, here, slots)] : [];
    });
  });
}

function lessonBlock(day: string, { from, length, lesson }: Placed, slots: readonly Slot[]): TruthBlock {
  const [first, last] = [slots[from], slots[from + length - 1]];
  const { subject: _subject, ...fields } = lesson;
  return { day, start: clock(first?.start ?? 0), end: clock(last?.end ?? 0), ...fields };
}
