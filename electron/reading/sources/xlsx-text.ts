import type { StatedLine, TextRun } from './lay-out-lines.ts';
import type { XmlElement } from './xml.ts';
import { attribute, childElements, childNamed, childrenNamed } from './xml.ts';
import { formatNumber } from './xlsx-numbers.ts';
import type { CellStyle, XlsxStyles } from './xlsx-styles.ts';

/** What is needed to write out any cell of a workbook. */
export type WorkbookTexts = {
  readonly sharedStrings: readonly XmlElement[];
  readonly styles: XlsxStyles;
  readonly startsIn1904: boolean;
};

/** The lines of a cell as Excel shows them; none for an empty cell. */
export function cellLines(cell: XmlElement, style: CellStyle, texts: WorkbookTexts): StatedLine[] {
  const runs = cellRuns(cell, style, texts);
  if (runs.every((run) => run.text.trim() === '')) return [];
  return splitLines(runs).map((line) => ({ runs: line, align: style.align }));
}

/** A formula that was written by a program which does not calculate: what it comes to stands nowhere in the file. */
export function hasNoResult(cell: XmlElement): boolean {
  return (
    childNamed(cell, 'f') !== null &&
    (childNamed(cell, 'v')?.textContent ?? '') === '' &&
    attribute(cell, 't') !== 'str'
  );
}

const DAY_IN_MILLISECONDS = 86_400_000;

/** Strict files may write "2024-09-02T08:30:00" or "08:30:00" for what others write as a number of days; null for anything else. */
function serialOfIsoDate(value: string, startsIn1904: boolean): number | null {
  const match = /^(?:(\d{4}-\d\d-\d\d)T?)?(\d\d:\d\d(?::\d\d)?)?(?:\.\d+)?Z?$/.exec(value);
  if (!match || (match[1] === undefined && match[2] === undefined)) return null;
  const start = startsIn1904 ? '1904-01-01' : '1899-12-30';
  const stamp = Date.parse(`${match[1] ?? start}T${match[2] ?? '00:00'}Z`);
  return Number.isNaN(stamp) ? null : (stamp - Date.parse(`${start}T00:00Z`)) / DAY_IN_MILLISECONDS;
}

function cellRuns(cell: XmlElement, style: CellStyle, texts: WorkbookTexts): TextRun[] {
  const value = childNamed(cell, 'v')?.textContent ?? '';
  const plain = (text: string): TextRun[] => [{ text, style: style.text }];
  switch (attribute(cell, 't') ?? 'n') {
    case 's':
      return stringRuns(texts.sharedStrings[Number(value)] ?? null, style, texts.styles);
    case 'inlineStr':
      return stringRuns(childNamed(cell, 'is'), style, texts.styles);
    case 'b':
      return plain(value === '1' ? 'TRUE' : 'FALSE');
    case 'd':
    case 'n': {
      const number = value === '' ? Number.NaN : (serialOfIsoDate(value, texts.startsIn1904) ?? Number(value));
      return plain(Number.isFinite(number) ? formatNumber(number, style.format, texts.startsIn1904) : value);
    }
    default:
      return plain(value);
  }
}

/** A text in one piece (`t`) or in runs with their own fonts (`r`). Readings of Japanese words (`rPh`) are not text. */
function stringRuns(string: XmlElement | null, style: CellStyle, styles: XlsxStyles): TextRun[] {
  return childElements(string).flatMap((part): TextRun[] => {
    if (part.localName === 't') return [{ text: unescapeText(part), style: style.text }];
    if (part.localName !== 'r') return [];
    const runStyle = styles.runStyle(style.text, childNamed(part, 'rPr'));
    return childrenNamed(part, 't').map((text) => ({ text: unescapeText(text), style: runStyle }));
  });
}

/** Characters that XML cannot hold are written as _xHHHH_ (ECMA-376 22.9.2.19). */
function unescapeText(element: XmlElement): string {
  return (element.textContent ?? '').replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

function splitLines(runs: readonly TextRun[]): TextRun[][] {
  const lines: TextRun[][] = [[]];
  for (const run of runs) {
    run.text.split(/\r\n|\r|\n/).forEach((text, i) => {
      if (i > 0) lines.push([]);
      if (text !== '') lines.at(-1)?.push({ ...run, text });
    });
  }
  return lines.filter((line) => line.some((run) => run.text.trim() !== ''));
}
