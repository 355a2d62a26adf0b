import { boxAround } from './geometry.ts';
import { isStrongFact } from './line-role.ts';
import type { TextLine } from './sheet.ts';

/** Where a line is cut into parts that could as well stand on lines of their own. */
export type Cut = readonly RegExp[];

const AT_BRACKET = /\s*(?=[([][^()[\]]+[)\]]\s*$)/u;
const AT_DASH = /\s+[-–—]\s+/u;
const AT_SLASH = /\s*\/\s*/u;
const AT_COMMA = /,\s+/u;
/** Only below a title: "NT ECE A2" alone in a cell is one name. */
const BEFORE_ROOM = /\s+(?=\p{Lu}{0,2}[\s.-]?\d{1,4}[a-z]?$)/u;

/** "Musik NOV", "Science B204": only where the same codes go with many titles (`BARE_CUTS`). */
const BEFORE_CODE = /\s+(?=(?:\p{Lu}{2,4}|\p{Lu}{1,3}[\s.-]?\d{1,4}[a-z]?|\p{Lu}\p{Ll}{2} \d{1,3})$)/u;

/** "D Lin R101", "matematyka No 12": the last word, or the last two, where they come from short lists. */
const BEFORE_LAST = /\s+(?=\S+$)/u;
const BEFORE_LAST_TWO = /\s+(?=\S+(?:\s+\S+)?$)/u;
const AT_DOT = /\s+[·•|]\s+/u;

/** Ways in which sheets write subject, teacher and room on one line; the first leaves lines as they are. */
export const CUTS: readonly Cut[] = [
  [],
  [AT_BRACKET],
  [AT_DASH],
  [AT_SLASH],
  [AT_COMMA],
  [AT_DOT],
  [BEFORE_ROOM],
  [AT_BRACKET, AT_DASH],
  [AT_BRACKET, AT_COMMA],
  [AT_BRACKET, BEFORE_ROOM],
  [BEFORE_CODE],
  [BEFORE_LAST],
  [BEFORE_LAST_TWO],
];

/** Cuts at nothing but a space: they need more proof than those at a dash or a bracket. */
export const BARE_CUTS: ReadonlySet<Cut> = new Set(
  CUTS.filter((cut) => [BEFORE_CODE, BEFORE_LAST, BEFORE_LAST_TWO].some((bare) => cut.includes(bare))),
);

/** Cuts every line; the parts share out the line's box by their letters. A line that ends with a slash goes on below. */
export function cutLines(lines: readonly TextLine[], cut: Cut): readonly TextLine[] {
  return cut.reduce<readonly TextLine[]>(
    (all, at) => all.flatMap((line, index) => (at === BEFORE_ROOM && index === 0 ? [line] : cutLine(line, at))),
    joinOpenLines(lines),
  );
}

/** "Comprehension /" above "English": one line that had to be broken. */
function joinOpenLines(lines: readonly TextLine[]): readonly TextLine[] {
  return lines.reduce<TextLine[]>((joined, line) => {
    const before = joined.at(-1);
    if (!before || !(/[/&+,]\s*$/.test(before.text) || /^\s*[/&+]/.test(line.text))) return [...joined, line];
    const box = boxAround([before.box, line.box]);
    return [...joined.slice(0, -1), { ...before, text: `${before.text.trim()} ${line.text.trim()}`, box }];
  }, []);
}

function cutLine(line: TextLine, at: RegExp): readonly TextLine[] {
  const parts = line.text.split(at).filter((part) => part.trim() !== '');
  if (parts.length < 2) return [line];
  let from = 0;
  return parts.map((text) => {
    const start = line.text.indexOf(text, from);
    from = start + text.length;
    return { ...line, text: text.trim(), box: boxOfPart(line, start, from) };
  });
}

function boxOfPart({ box, angle, text }: TextLine, from: number, to: number): TextLine['box'] {
  const [start, share] = [from / text.length, (to - from) / text.length];
  return angle === 0 || angle === 180
    ? { ...box, x: box.x + start * box.width, width: share * box.width }
    : { ...box, y: box.y + start * box.height, height: share * box.height };
}

/**
 * "Maths (Mrs Sample)", "Art - R12, Ms Sample": a line whose last parts say by themselves that they are a person, a room or
 * weeks is cut there, whatever the rest of the sheet does.
 */
export function cutAtStrongFacts(line: TextLine): readonly TextLine[] {
  for (const at of [AT_BRACKET, AT_DASH, AT_COMMA]) {
    const [first, ...others] = cutLine(line, at);
    if (first && others.length > 0 && others.every((other) => isStrongFact(other.text))) return [first, ...others];
  }
  return [line];
}
