import type { Picture } from '../page/page.ts';
import { fuseWords } from './fuse-words.ts';
import type { LineRead } from './line-read.ts';
import { textOfLine } from './line-read.ts';
import type { ReadingHints } from './recogniser.ts';
import type { Tesseract } from './tesseract/tesseract.ts';

/**
 * Reads lines again with Tesseract in the page's language and fuses both readings. Timetables repeat themselves: of
 * lines that read alike only the surest is read again, and its accents go to all of them.
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
  const opinions = await tesseract.readOpinions(picture, [...surest.values()], hints);
  const opinionByText = new Map([...surest.keys()].map((text, i) => [text, opinions[i]!]));
  return lines.map((line) => {
    const opinion = opinionByText.get(textOfLine(line));
    return opinion ? { ...line, words: fuseWords(line.words, opinion) } : line;
  });
}

/** Times, numbers and codes have no accents. */
function mayHaveAccents(line: LineRead): boolean {
  return line.words.some((word) => /\p{L}{3}/u.test(word.text));
}
