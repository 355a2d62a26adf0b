import { foldedWords } from '../search/folded-words.ts';

/** Whether a text holds the words of a name one after the other, whatever their case and accents: "frau planck" in "Sport (Frau Planck)". */
export type NamesPerson = (text: string) => boolean;

export function createNamesPerson(name: string): NamesPerson {
  const words = foldedWords(name);
  if (words.length === 0) return () => false;
  const wanted = ` ${words.join(' ')} `;
  return (text) => ` ${foldedWords(text).join(' ')} `.includes(wanted);
}
