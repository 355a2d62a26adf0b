import type { Picture } from '../page/page.ts';
import { fuseWords } from './fuse-words.ts';
import { doubtfulLines } from './doubtful-lines.ts';
import { isAccented } from './fold-letters.ts';
import type { LineRead, WordRead } from './line-read.ts';
import { textOfLine } from './line-read.ts';
import type { ReadingHints } from './recogniser.ts';
import type { Tesseract } from './tesseract/tesseract.ts';

/**
 * Reads lines again with Tesseract and fuses both readings: all that may have accents, in the page's language or in both of
 * them, and the doubtful ones whatever the language. Timetables repeat themselves: of lines that read alike only the surest
 * is read again, and what comes of it goes to all of them.
 */
export async function withSecondOpinions(
  tesseract: Tesseract,
  picture: Picture,
  lines: readonly LineRead[],
  hints: ReadingHints,
): Promise<LineRead[]> {
  let fused = [...lines];
  for (const { language, asked } of questionsFor(lines, hints.languages)) {
    const opinions = await tesseract.readOpinions(picture, asked, { ...hints, languages: [language] });
    const opinionByText = new Map(asked.map((line, i) => [textOfLine(line), opinions[i]!]));
    const isFirst = language === hints.languages[0];
    fused = fused.map((line, i) => {
      const opinion = opinionByText.get(textOfLine(lines[i]!));
      if (!opinion) return line;
      const words = fuseWords(line.words, opinion);
      return { ...line, words: isFirst ? words : keepAccented(line.words, words) };
    });
  }
  return fused;
}

type Question = { readonly language: string; readonly asked: readonly LineRead[] };

/** Whom to ask about which lines. Nobody at all on an English page that was read without doubt. */
export function questionsFor(lines: readonly LineRead[], languages: readonly string[]): Question[] {
  const accented = languages.filter((language) => language !== 'eng');
  const doubtful = doubtfulLines(lines);
  if (accented.length === 0) return doubtful.length > 0 ? [{ language: 'eng', asked: distinct(doubtful) }] : [];
  const withAccents = lines.filter(mayHaveAccents);
  return accented.map((language, i) => ({
    language,
    asked: distinct(i === 0 ? [...withAccents, ...doubtful] : withAccents),
  }));
}

/** Of lines that read alike the surest. */
function distinct(lines: readonly LineRead[]): LineRead[] {
  const surest = new Map<string, LineRead>();
  for (const line of lines) {
    const before = surest.get(textOfLine(line));
    if (!before || line.confidence > before.confidence) surest.set(textOfLine(line), line);
  }
  return [...surest.values()];
}

/**
 * What the page's first language has accented, its second leaves alone: "ö" is not "ô". A word that either of them
 * seconded is seconded.
 */
function keepAccented(before: readonly WordRead[], after: readonly WordRead[]): WordRead[] {
  return after.map((word, i) => {
    const first = before[i]!;
    const unseconded = Math.min(first.looks.unseconded, word.looks.unseconded);
    const kept = [...first.text].some(isAccented) ? first : word;
    return { ...kept, looks: { ...kept.looks, unseconded } };
  });
}

/** Times, numbers and codes have no accents. */
function mayHaveAccents(line: LineRead): boolean {
  return line.words.some((word) => /\p{L}{3}/u.test(word.text));
}
