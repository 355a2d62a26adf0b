import { strToU8 } from 'fflate';
import { expect, test } from 'vitest';
import { readCsv } from './csv.ts';
import { decodeText } from './text-encoding.ts';

function rowsOf(bytes: Uint8Array): string[][] {
  const cells = readCsv(bytes).pages[0]?.tables?.[0]?.cells ?? [];
  const rows = Map.groupBy(cells, (cell) => cell.box.y);
  return [...rows.values()].map((row) => row.map((cell) => cell.words.map((word) => word.text).join(' ')));
}

const TABLE = [
  ['Day', 'Time', 'Subject'],
  ['Mon', '9:00', 'Maths'],
  ['Tue', '10:00', 'Art'],
];

test('the sign between cells is found, whichever of the usual four it is', () => {
  for (const sign of [';', ',', '\t', '|']) {
    expect(rowsOf(strToU8(TABLE.map((row) => row.join(sign)).join('\r\n')))).toEqual(TABLE);
  }
});

test('commas inside cells do not hide semicolons between them', () => {
  expect(rowsOf(strToU8('Mon;Maths, room 4;Art\nTue;PE, hall;French, oral\n'))).toEqual([
    ['Mon', 'Maths, room 4', 'Art'],
    ['Tue', 'PE, hall', 'French, oral'],
  ]);
});

test('Excel’s line that names the sign is obeyed and is no row', () => {
  expect(rowsOf(strToU8('\ufeffsep=;\r\nMon;Maths\r\nTue;Art'))).toEqual([
    ['Mon', 'Maths'],
    ['Tue', 'Art'],
  ]);
});

test('a quoted cell may hold line ends, signs and quotes', () => {
  const cells = readCsv(strToU8('Mon,"Maths\nRoom 4, ""lab"""\nTue,Art\n')).pages[0]?.tables?.[0]?.cells ?? [];
  const lines = Map.groupBy(cells[1]?.words ?? [], (word) => word.line);
  expect([...lines.values()].map((words) => words.map((word) => word.text).join(' '))).toEqual([
    'Maths',
    'Room 4, "lab"',
  ]);
});

test('blank rows and columns around the table are left out, those within stay', () => {
  expect(rowsOf(strToU8(';;;\nMon;Maths;;\n;;;\nTue;Art;;\n;;;\n'))).toEqual([
    ['Mon', 'Maths'],
    ['', ''],
    ['Tue', 'Art'],
  ]);
});

test('text is decoded by its mark, by its zero bytes, or by the letters that result', () => {
  const utf16 = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le'));
  expect(decodeText(utf16('\ufeffMontag'))).toBe('Montag');
  expect(decodeText(utf16('Montag;Mathe'))).toBe('Montag;Mathe');
  expect(decodeText(strToU8('Středa'))).toBe('Středa');
  const bytes = (...parts: (string | number)[]) =>
    Uint8Array.from(parts.flatMap((part) => (typeof part === 'number' ? [part] : [...strToU8(part)])));
  expect(decodeText(bytes('Pond', 0xec, 'l', 0xed, '; P', 0xf8, 0xed, 'rodopis'))).toBe('Pondělí; Přírodopis');
  expect(decodeText(bytes(0x8c, 'roda; Pi', 0xb9, 'tek'))).toBe('Środa; Piątek');
  expect(decodeText(bytes('Mi', 0xe9, 'rcoles; Pl', 0xe1, 'stica; Espa', 0xf1, 'ol'))).toBe(
    'Miércoles; Plástica; Español',
  );
  expect(decodeText(bytes('Fran', 0xe7, 'ais; Le', 0xe7, 'on; ', 0xe0))).toBe('Français; Leçon; à');
});

test('text that is no table is refused as before', () => {
  expect(() =>
    readCsv(strToU8('Dear parents, the school is closed.\nWe wish you, and yours, well.\nThe head')),
  ).toThrow(/unknownType/);
});

test('a table longer than the limit is cut, and that is said', () => {
  const { notes } = readCsv(strToU8('Mon;Maths\n'.repeat(100_000)));
  expect(notes).toEqual(['cells-cut-short']);
});
