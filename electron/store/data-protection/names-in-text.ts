import { foldedWords } from '../search/folded-words.ts';

/** Whether a text holds the words of a name one after the other, whatever their case and accents: "frau planck" in "Sport (Frau Planck)". */
export type NamesPerson = (text: string) => boolean;

export function createNamesPerson(name: string): NamesPerson {
  const words = foldedWords(name);
  const [first] = words;
  if (first === undefined) return () => false;
  const wanted = ` ${words.join(' ')} `;
  return (text) => {
    // Most texts are plain and name somebody else: they are not worth taking apart.
    if (/^[ -~]*$/.test(text) && !text.toLowerCase().includes(first)) return false;
    return ` ${foldedWords(text).join(' ')} `.includes(wanted);
  };
}
