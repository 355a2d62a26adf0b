/** The recogniser's output class and the text it stands for. Class 0 is "no letter here". */
export type Letter = { readonly index: number; readonly text: string };

/**
 * The letters that can stand in a timetable, out of the 6,625 classes that the model knows (most of them Chinese). Leaving
 * the others out makes logos and smudges come out as doubtful letters instead of sure ideographs, and decoding faster.
 * `dictionary` is the model's own list, one entry a line; after it comes the space.
 */
export function readAlphabet(dictionary: string): Letter[] {
  const entries = [...dictionary.replace(/\r?\n$/, '').split(/\r?\n/), ' '];
  return entries.flatMap((entry, position) => {
    const text = ordinary(entry);
    return isWanted(text) ? [{ index: position + 1, text }] : [];
  });
}

const LOOKALIKES: ReadonlyMap<string, string> = new Map([
  ['∶', ':'],
  ['′', "'"],
  ['´', "'"],
  ['`', "'"],
  ['‘', '’'],
  ['″', '"'],
  ['“', '"'],
  ['”', '"'],
  ['‧', '·'],
  ['▪', '•'],
  ['●', '•'],
]);

/** Full-width forms (！ to ～) as the ordinary characters they look like, and a few more lookalikes. */
function ordinary(entry: string): string {
  const code = entry.codePointAt(0) ?? 0;
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCodePoint(code - 0xfee0);
  return LOOKALIKES.get(entry) ?? entry;
}

const OTHER_WANTED = new Set('’"·•…—–€£°²³×÷±§№→✓½¼');

function isWanted(text: string): boolean {
  return /^[ -~]$/.test(text) || /^[À-ÖØ-öø-ÿ]$/.test(text) || OTHER_WANTED.has(text);
}
