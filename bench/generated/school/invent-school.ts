import type { Dice } from '../dice.ts';
import type { Language } from './language.ts';
import { languages } from './languages.ts';

export type Teacher = { readonly surname: string; readonly formal: string; readonly initials: string };
export type Subject = {
  readonly name: string;
  readonly short: string;
  readonly teacher: Teacher;
  readonly room: string;
};

/** A class of a school: what its timetable is made of. */
export type School = {
  readonly language: Language;
  readonly name: string;
  readonly class: string;
  readonly classes: readonly string[];
  readonly formTeacher: Teacher;
  readonly teachers: readonly Teacher[];
  readonly subjects: readonly Subject[];
  readonly year: string;
};

export function inventSchool(dice: Dice, choice: readonly Language[] = languages): School {
  const language = dice.pick(choice);
  const teachers = inventTeachers(dice, language);
  const classes = dice.shuffle(language.classes);
  const count = dice.whole(9, Math.min(13, language.subjects.length));
  const subjects = dice.shuffle(language.subjects).slice(0, count);
  const first = dice.whole(2022, 2026);
  return {
    language,
    name: dice.pick(language.schools),
    class: classes[0] ?? '1A',
    classes,
    formTeacher: teachers[0] ?? dice.pick(teachers),
    teachers,
    subjects: subjects.map(([name, short], index) => ({
      name,
      short,
      teacher: teachers[index % teachers.length] ?? dice.pick(teachers),
      room: dice.pick(language.rooms),
    })),
    year: dice.pick([`${first}/${first + 1}`, `${first}-${first + 1}`, `${first}/${(first + 1) % 100}`]),
  };
}

/** Everyone with initials of their own, as a school office hands them out. */
function inventTeachers(dice: Dice, language: Language): Teacher[] {
  const length = dice.pick([2, 3, 3]);
  const inUpperCase = dice.chance(0.6);
  const seen = new Set<string>();
  return dice.shuffle(language.surnames).flatMap((surname) => {
    const letters = surname.replace(/^\S+ (?=\p{Lu})/u, '').slice(0, length);
    const initials = inUpperCase ? letters.toLocaleUpperCase(language.code) : letters;
    if (seen.has(initials.toLowerCase())) return [];
    seen.add(initials.toLowerCase());
    return [{ surname, formal: `${dice.pick(language.address)} ${surname}`, initials }];
  });
}
