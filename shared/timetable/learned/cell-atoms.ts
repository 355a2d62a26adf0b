import type { GridCell, TextLine } from '../sheet.ts';

/** What stands between an atom and the one before it in its cell. */
export type Separator = 'first' | 'line' | 'bracket' | 'dash' | 'slash' | 'comma' | 'bar' | 'code';

/** The smallest piece of a cell that could be a fact of its own: a line, or a part of one between signs that part facts. */
export type Atom = {
  readonly text: string;
  readonly line: TextLine;
  /** Place of the line among the cell's lines, from 0. */
  readonly lineIndex: number;
  readonly separator: Separator;
  /** What is printed between this atom and the one before it on the same line; empty at the start of a line. */
  readonly glue: string;
};

/** "B204", "14", "ABR", "Wo": too short for a word of the language. */
const CODE = String.raw`\p{Lu}{0,3}[.-]?\d{1,4}\p{L}?|\p{Lu}{2,4}|\p{Lu}\p{Ll}{1,2}\.?`;

/** Signs that part facts, tried from left to right along a line. Codes ("Wo", "B204", "ABR") are parted from what stands beside them by nothing but a space. */
const PARTS: readonly { readonly separator: Separator; readonly at: RegExp }[] = [
  { separator: 'bar', at: /\s*\|\s*/u },
  { separator: 'bracket', at: /\s*(?=[([])/u },
  { separator: 'dash', at: /\s+[-–—]\s+/u },
  { separator: 'slash', at: /\s*\/\s*/u },
  // "Thompson, R" is one name.
  { separator: 'comma', at: /[,;]\s+(?!\p{Lu}\.?(?:\P{L}|$))/u },
  // "SOC. SCI" is one abbreviated name.
  {
    separator: 'code',
    at: new RegExp(`(?<!\\p{Lu}\\.)\\s+(?=(?:${CODE})(?:\\s|$))|(?<=(?:^|\\s)(?:${CODE}))\\s+`, 'u'),
  },
];

/** Cuts the lines of a cell into atoms, in reading order. */
export function atomsOf(cell: Pick<GridCell, 'lines'>): readonly Atom[] {
  return cell.lines.flatMap((line, lineIndex) => {
    const pieces = cutText(line.text, 0);
    return pieces.map(({ text, separator, glue }, index): Atom => {
      const isFirst = index === 0;
      return {
        text,
        line,
        lineIndex,
        separator: !isFirst ? separator : lineIndex === 0 ? 'first' : 'line',
        glue: isFirst ? '' : glue,
      };
    });
  });
}

type Piece = { readonly text: string; readonly separator: Separator; readonly glue: string };

/** Cuts a text at the signs from `from` on, one kind after the other. */
function cutText(text: string, from: number): readonly Piece[] {
  const part = PARTS[from];
  if (!part) return text.trim() === '' ? [] : [{ text: text.trim(), separator: 'line', glue: '' }];
  const found = [...text.matchAll(new RegExp(part.at.source, 'gu'))].filter(({ index }) => index > 0);
  let at = 0;
  let glue = '';
  const pieces: Piece[] = [];
  for (const match of [...found, null]) {
    const inner = cutText(text.slice(at, match?.index), from + 1);
    pieces.push(
      ...inner.map((piece, index) =>
        index === 0 && glue !== '' ? { ...piece, separator: part.separator, glue } : piece,
      ),
    );
    at = match ? match.index + match[0].length : text.length;
    glue = match ? match[0] || ' ' : '';
  }
  return pieces;
}

/** Puts neighbouring atoms of one fact together again, with what was printed between them. */
export function joinAtoms(atoms: readonly Atom[]): string {
  return atoms.reduce(
    (joined, atom) => (joined === '' ? atom.text : joined + (atom.glue === '' ? ' ' : atom.glue) + atom.text),
    '',
  );
}
