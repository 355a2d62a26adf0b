import type { Picture } from '../page/page.ts';
import { fuseWords } from './fuse-words.ts';
import { isAccented } from './fold-letters.ts';
import type { LineRead, WordRead } from './line-read.ts';
import { textOfLine } from './line-read.ts';
import type { ReadingHints } from './recogniser.ts';
import type { Tesseract } from './tesseract/tesseract.ts';

/**
 * Reads lines again with Tesseract in the page's language and fuses both readings; on a page in two languages once in each.
 * Timetables repeat themselves: of lines that read alike only the surest is read again, and its accents go to all of them.
 */
export async function addAccents(
  tesseract: Tesseract,
  picture: Picture,
  lines: readonly LineRead[],
  hints: ReadingHints,
): Promise<LineRead[]> {
  const surest = new Map<string, LineRead>();
  for (const line of lines.filter(mayHaveAccents)) {
    const before = surest.get(textOfLine(line));
    if (!before || line.confidence > before.confidence) surest.set(textOfLine(line), line);
  }
  const accented = hints.languages.filter((language) => language !== 'eng');
  let fused = [...lines];
  for (const language of accented.length > 0 ? accented : hints.languages.slice(0, 1)) {
    const opinions = await tesseract.readOpinions(picture, [...surest.values()], { ...hints, languages: [language] });
    const opinionByText = new Map([...surest.keys()].map((text, i) => [text, opinions[i]!]));
    fused = fused.map((line, i) => {
      const opinion = opinionByText.get(textOfLine(lines[i]!));
      return opinion ? { ...line, words: keepAccented(line.words, fuseWords(line.words, opinion), language) } : line;
    });
  }
  return fused;

  /** What the page's first language has accented, its second leaves alone: "ö" is not "ô". */
  function keepAccented(
    before: readonly WordRead[],
    after: readonly WordRead[],
    language: string,
  ): readonly WordRead[] {
    const isFirst = language === accented[0] || accented.length === 0;
    return isFirst ? after : after.map((word, i) => ([...before[i]!.text].some(isAccented) ? before[i]! : word));
  }
}

/** Times, numbers and codes have no accents. */
function mayHaveAccents(line: LineRead): boolean {
  return line.words.some((word) => /\p{L}{3}/u.test(word.text));
}
