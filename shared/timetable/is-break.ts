import { plainWord } from './days/day-names.ts';
import type { ReadBlock } from './reading.ts';

/** What a break is called, in the languages we read. */
const BREAKS = new Set(
  (
    'break breaks breaktime recess lunch lunchtime lunchbreak playtime snack snacktime dinnertime ' +
    'mittag mittagessen ' +
    'recreation recre dejeuner interclasse gouter ' +
    'recreo descanso comida almuerzo merienda comedor ' +
    'intervallo ricreazione pausa pranzo merenda ' +
    'intervalo recreio almoco lanche ' +
    'esbarjo pati descans dinar ' +
    'przerwa obiad prestavka obed szunet ebed'
  ).split(' '),
);
/** "Hofpause", "lunchpauze", "nagyszünet"; a "Menopause" is none. */
const COMPOUND =
  /^(?:(?:hof|mittag|mittags|fruh|fruhstucks|vesper|regen|bewegungs|spiel|ess|obst|tee|kaffee|vormittags|nachmittags|grosse|kleine)?pause|(?:lunch|middag|ochtend|koffie|eet|speel|buiten|mid)?pauze|(?:nagy|kis|ebed|tizorai)?szunet)$/u;
/** What may stand beside it and leaves it a break: which one, how long, and small words. */
const BESIDE = new Set(
  (
    'morning afternoon mid am pm first second third st nd rd long short big small time hour school and play min mins minute minutes ' +
    'grosse kleine erste zweite dritte lange kurze und fruhstucks minuten ' +
    'grande petite petit premiere deuxieme matin meridienne midi de du la le l et ' +
    'primer segundo largo corto del el y minutos ' +
    'primo secondo lungo breve della minuti ' +
    'primeiro manha tarde da do e o a ' +
    'duza dluga krotka obiadowa velka mala hlavna hlavni velke grote kleine ochtend middag perc'
  ).split(' '),
);

/** Whether a title says that nothing is taught: "Break", "Große Pause", "Recreo 20 min". "Lunch club" is a lesson of its kind. */
export function isBreak({ title }: Pick<ReadBlock, 'title'>): boolean {
  const words = (title.replaceAll('ß', 'ss').match(/\p{L}[\p{L}\p{M}]*/gu) ?? []).map(plainWord);
  const isNamed = (word: string) => BREAKS.has(word) || COMPOUND.test(word);
  return words.some(isNamed) && words.every((word) => isNamed(word) || BESIDE.has(word));
}

export function countBreaks(blocks: readonly Pick<ReadBlock, 'title'>[]): number {
  return blocks.filter(isBreak).length;
}
