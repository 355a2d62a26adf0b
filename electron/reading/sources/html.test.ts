import { strToU8 } from 'fflate';
import { expect, test } from 'vitest';
import type { Page, TableCell, Word } from '../page/page.ts';
import { readHtml } from './html.ts';

function linesOf(words: readonly Word[]): string {
  const lines = Map.groupBy(words, (word) => word.line);
  return [...lines.values()].map((line) => line.map((word) => word.text).join(' ')).join(' / ');
}

function read(html: string): Page {
  return readHtml(strToU8(html)).pages[0] as Page;
}

function cellsOf(page: Page): readonly TableCell[] {
  return page.tables?.[0]?.cells ?? [];
}

test('cells go to the first free place of their row and cover what they span', () => {
  const page = read(`<table><thead><tr><th>Time<th>Mon<th>Tue</thead>
    <tr><td rowspan=2>9:00<td colspan=2>Maths<tr><td>PE<td>Art</table>`);
  expect(cellsOf(page).map((cell) => linesOf(cell.words))).toEqual([
    'Time',
    'Mon',
    'Tue',
    '9:00',
    'Maths',
    'PE',
    'Art',
  ]);
  const boxOf = (text: string) => cellsOf(page).find((cell) => linesOf(cell.words) === text)?.box;
  expect(boxOf('Maths')?.x).toBe(boxOf('Mon')?.x);
  expect(boxOf('Maths')?.width).toBeCloseTo((boxOf('PE')?.width ?? 0) + (boxOf('Art')?.width ?? 0));
  expect(boxOf('9:00')?.height).toBeCloseTo((boxOf('Maths')?.height ?? 0) + (boxOf('PE')?.height ?? 0));
  expect(cellsOf(page)[0]?.words[0]?.bold).toBe(true);
});

test('colours stand on the cell, on its row or in the page’s own styles', () => {
  const page = read(`<style>.x1{background:#00ff00} td.x2 {background-color: rgb(1, 2, 3); font-weight:bold}</style>
    <table><tr bgcolor=yellow><td>a<td bgcolor="#ff0000">b<td class=x1>c<td class="x2">d<td style="background:white url(x.png)">e</table>`);
  expect(cellsOf(page).map((cell) => cell.fill)).toEqual([
    [255, 255, 0],
    [255, 0, 0],
    [0, 255, 0],
    [1, 2, 3],
    [255, 255, 255],
  ]);
  expect(cellsOf(page)[3]?.words[0]?.bold).toBe(true);
});

test('line breaks, paragraphs and items are lines of their own; signs written as names are read', () => {
  const page = read(
    '<p>Class&nbsp;5b &amp; 5c<br>caf&eacute;</p><ol start=3><li>one<li>two</ol><ul><li>dot</ul><b>Mo</b>nday',
  );
  expect(linesOf(page.words)).toBe('Class 5b & 5c / café / 3. one / 4. two / dot / Monday');
});

test('scripts and styles are no text, what the page hides is noted, and of a list to choose from the choice is read', () => {
  const { pages, notes } = readHtml(
    strToU8(`<nav><a href="/">Home</a></nav><script>document.write('evil')</script><div style="display:none">secret</div>
      <select><option>5a<option selected>5b</select><div><div>Monday</div><div>Maths</div></div><noscript>on</noscript>`),
  );
  expect(linesOf(pages[0]?.words ?? [])).toBe('Home / 5b / Monday / Maths');
  expect(notes).toEqual(['hidden-text']);
});

test('a lesson laid out as a small table in its cell stays in its cell', () => {
  const lesson = '<table><tr><td>Ma<td>Berg<td>R 4</table>';
  const rows = `<tr><th>1<td>${lesson}<td>${lesson}<td>Art`.repeat(2);
  const page = read(`<table>${rows}</table>`);
  expect(page.tables).toHaveLength(1);
  expect(linesOf(cellsOf(page)[1]?.words ?? [])).toBe('Ma / Berg / R 4');
});

test('two groups in a small table of two columns keep to their sides', () => {
  const groups = '<table><tr><td>Maths<td>Maths<tr><td>Ms Ode<td>Mr Bai<tr><td>R1<td>R2</table>';
  const page = read(`<table>${`<tr><th>1<td>${groups}<td>Art<td>PE`.repeat(2)}</table>`);
  const words = cellsOf(page)[1]?.words ?? [];
  const byLine = [...Map.groupBy(words, ({ line }) => line).values()];
  expect(byLine.map((line) => line.map(({ text }) => text).join(' '))).toEqual([
    'Maths',
    'Maths',
    'Ms Ode',
    'Mr Bai',
    'R1',
    'R2',
  ]);
  const middle = Math.min(...words.filter(({ text }) => text === 'R2').map(({ box }) => box.x));
  const right = words.filter(({ box }) => box.x >= middle).map(({ text }) => text);
  expect(right).toEqual(['Maths', 'Mr', 'Bai', 'R2']);
});

test('a timetable in a cell that only arranges the page stays a table', () => {
  const week = `<table>${'<tr><td>9:00<td>Maths<td>Art<td>PE<td>Music'.repeat(3)}</table>`;
  const page = read(`<table><tr><td>Menu<td>${week}</table>`);
  expect(page.tables?.map((table) => table.cells.length)).toEqual([2, 15]);
});

test('columns that no cell begins in are no columns, however far a cell spans', () => {
  const page = read('<table><tr><td colspan=1000>Week<tr><td colspan=12>Maths<td colspan=12>Art</table>');
  expect(page.tables?.[0]?.cells).toHaveLength(3);
  expect(page.width).toBeLessThan(700);
});

test('turned text is read in its direction', () => {
  const page = read(
    '<table><tr><td style="writing-mode:vertical-rl">Mon<td><span style="transform: rotate(-90deg)">Tue</span></table>',
  );
  expect(cellsOf(page).map((cell) => cell.words[0]?.angle)).toEqual([90, 270]);
});

test('letters are read by the encoding that the page declares', () => {
  const head = '<html><meta http-equiv=Content-Type content="text/html; charset=iso-8859-2"><p>';
  const bytes = new Uint8Array([...strToU8(head), 0xb6, ...strToU8('roda')]);
  expect(linesOf(readHtml(bytes).pages[0]?.words ?? [])).toBe('środa');
});
