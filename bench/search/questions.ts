import type { InventedTimetable } from '../store/invent-office.ts';
import { createDice } from '../generated/dice.ts';

const EACH = 40;

/** What is asked, by kind: words of the office itself as people type them, and every beginning of what they type. */
export function inventQuestions(timetables: readonly InventedTimetable[]): ReadonlyMap<string, readonly string[]> {
  const dice = createDice('questions');
  const nameOf = (): string => {
    const { header, blocks } = dice.pick(timetables);
    return (header.teacher ?? dice.pick(blocks).teacher ?? '').split(' ').at(-1) ?? '';
  };
  const title = (): string => dice.pick(dice.pick(timetables).blocks).title;
  const lesson = (): string => {
    const { class: className, title, teacher } = dice.pick(dice.pick(timetables).blocks);
    return `${className} ${title} ${teacher?.split(' ').at(-1)}`;
  };
  const many = (one: () => string): string[] => Array.from({ length: EACH }, one);
  const asTyped = many(nameOf)
    .slice(0, EACH / 4)
    .flatMap((name) => Array.from(name, (_, at) => name.slice(0, at + 1)));
  const mistyped = (word: string): string => {
    const at = dice.whole(1, Math.max(1, word.length - 2));
    return word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
  };
  return new Map([
    ['a name', many(nameOf)],
    ['a subject, which thousands have', many(title)],
    ['class, subject and name', many(lesson)],
    ['a name while it is typed', asTyped],
    ['a name with two letters swapped', many(() => mistyped(nameOf()))],
    [
      'three single letters',
      many(() => [dice.pick([...'aemst']), dice.pick([...'bklpr']), dice.pick([...'cdghj'])].join(' ')),
    ],
  ]);
}
