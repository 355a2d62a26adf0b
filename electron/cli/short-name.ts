/** Most names are shorter; of a longer one the beginning and the ending, with the kind of file, say which it is. */
const LONGEST_NAME = 80;
const ENDING = 12;

/** A file's name as it can stand in a sentence: on one line, and not longer than a line or so. */
export function shortName(name: string): string {
  const letters = [...name.replaceAll(/\s+/g, ' ').trim()];
  if (letters.length <= LONGEST_NAME) return letters.join('');
  return `${letters.slice(0, LONGEST_NAME - ENDING - 1).join('')}…${letters.slice(-ENDING).join('')}`;
}
