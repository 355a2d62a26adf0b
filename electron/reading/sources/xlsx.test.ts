import { expect, test } from 'vitest';
import type { Page, TableCell } from '../page/page.ts';
import { formatNumber, parseNumberFormat } from './xlsx-numbers.ts';
import { writeTestXlsx } from './write-test-office.ts';
import { readXlsx } from './xlsx.ts';

const text = (place: string, value: string, style = 0) =>
  `<c r="${place}" s="${style}" t="inlineStr"><is><t>${value}</t></is></c>`;
const number = (place: string, value: number, style = 0) => `<c r="${place}" s="${style}"><v>${value}</v></c>`;
const row = (r: number, cells: string, entries = '') => `<row r="${r}" ${entries}>${cells}</row>`;

const STYLES = `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
  <numFmts><numFmt numFmtId="164" formatCode="[$-407]dddd"/><numFmt numFmtId="165" formatCode="&quot;Period &quot;0"/></numFmts>
  <fonts><font><sz val="11"/></font><font><b/><sz val="14"/><color rgb="FFFF0000"/></font></fonts>
  <fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>
    <fill><patternFill patternType="solid"><fgColor theme="4" tint="0.4"/></patternFill></fill>
    <fill><patternFill patternType="solid"><fgColor indexed="13"/></patternFill></fill></fills>
  <cellXfs>
    <xf/><xf fontId="1" fillId="2"/><xf numFmtId="20"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="2"/>
    <xf fillId="3"><alignment textRotation="90"/></xf><xf><alignment textRotation="180"/></xf><xf numFmtId="46"/><xf numFmtId="18"/>
  </cellXfs></styleSheet>`;
const THEME = `<a:theme xmlns:a="a"><a:themeElements><a:clrScheme>${['000000', 'FFFFFF', '444444', 'EEEEEE', '5B9BD5']
  .map((colour, i) => `<a:c${i}><a:srgbClr val="${colour}"/></a:c${i}>`)
  .join('')}</a:clrScheme></a:themeElements></a:theme>`;

function readOnlyTab(xml: string, parts: Record<string, string> = {}): { page: Page; cells: readonly TableCell[] } {
  const { pages } = readXlsx(
    writeTestXlsx([{ name: '4M', xml }], { 'xl/styles.xml': STYLES, 'xl/theme/theme1.xml': THEME, ...parts }),
  );
  const page = pages[0] as Page;
  return { page, cells: page.tables?.[0]?.cells ?? [] };
}

const textsOf = (cells: readonly TableCell[]) => cells.map((cell) => cell.words.map((word) => word.text).join(' '));

test('a tab is one table of its used range: empty cells are cells, merged ones span, far formatting is ignored', () => {
  const { page, cells } = readOnlyTab(
    `<sheetData>${row(2, text('B2', 'Mon') + text('C2', 'Tue'))}${row(3, text('B3', 'Maths'))}${row(4, text('B4', 'Break'))}
     ${row(900, '<c r="ZZ900" s="1"/>')}</sheetData><mergeCells><mergeCell ref="B4:C5"/></mergeCells>`,
  );
  expect(page.name).toBe('4M');
  expect(textsOf(cells)).toEqual(['Mon', 'Tue', 'Maths', '', 'Break']);
  expect(cells[4]?.box.width).toBeCloseTo((cells[0]?.box.width ?? 0) * 2);
  expect(cells[4]?.box.height).toBe(30);
});

test('numbers are written as their format shows them: times, days, weekdays and decimals', () => {
  const { cells } = readOnlyTab(
    `<sheetData>${row(
      1,
      [
        number('A1', 0.354166666667, 2),
        number('B1', 45597, 3),
        number('C1', 45597, 4),
        number('D1', 3, 5),
        number('E1', 8.3, 6),
        number('F1', 1.5, 9),
        number('G1', 0.5625, 10),
        number('H1', 0.1 + 0.2),
      ].join(''),
    )}</sheetData>`,
  );
  expect(textsOf(cells)).toEqual(['08:30', '2024-11-01', 'Freitag', 'Period 3', '8.30', '36:00', '13:30', '0.3']);
});

test('colours come from theme, tint and palette, weights from fonts and from runs in a cell', () => {
  const strings = `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><r><rPr><b/></rPr><t>Maths</t></r><r><t xml:space="preserve"> Room 4
Miss Hill</t></r><rPh><t>x</t></rPh></si></sst>`;
  const { cells } = readOnlyTab(
    `<sheetData>${row(1, text('A1', 'Mon', 1) + text('B1', 'Up', 7) + text('C1', 'Down', 8) + '<c r="D1" t="s"><v>0</v></c>')}</sheetData>`,
    { 'xl/sharedStrings.xml': strings },
  );
  expect(cells[0]).toMatchObject({ fill: [157, 195, 230], words: [{ bold: true, size: 14, colour: [255, 0, 0] }] });
  expect(cells[1]).toMatchObject({ fill: [255, 255, 0], words: [{ angle: 270 }] });
  expect(cells[2]).toMatchObject({ fill: null, words: [{ angle: 90 }] });
  const words = cells[3]?.words ?? [];
  expect(words.map((word) => word.text)).toEqual(['Maths', 'Room', '4', 'Miss', 'Hill']);
  expect(words.map((word) => word.bold)).toEqual([true, false, false, false, false]);
  expect(new Set(words.map((word) => word.line)).size).toBe(2);
});

test('hidden tabs, rows and columns are left out and their absence is noted', () => {
  const xml = `<cols><col min="2" max="2" width="9" hidden="1"/></cols><sheetData>
    ${row(1, text('A1', 'Mon') + text('B1', 'secret') + text('C1', 'Tue'))}${row(2, text('A2', 'old'), 'hidden="1"')}</sheetData>`;
  const { pages, notes } = readXlsx(
    writeTestXlsx([
      { name: 'Old', xml, state: 'hidden' },
      { name: 'New', xml },
      { name: 'Blank', xml: '<sheetData/>' },
    ]),
  );
  expect(pages.map((page) => page.name)).toEqual(['New']);
  expect(textsOf(pages[0]?.tables?.[0]?.cells ?? [])).toEqual(['Mon', 'Tue']);
  expect(notes.toSorted()).toEqual(['hidden-columns', 'hidden-rows', 'hidden-sheets']);
});

test('text in a shape over the cells is kept as words beside the table', () => {
  const drawing = `<xdr:wsDr xmlns:xdr="x" xmlns:a="a"><xdr:twoCellAnchor><xdr:from><xdr:col>0</xdr:col><xdr:row>0</xdr:row></xdr:from>
    <xdr:sp><xdr:txBody><a:p><a:r><a:rPr b="1" sz="1800"/><a:t>Class 4M</a:t></a:r></a:p></xdr:txBody></xdr:sp></xdr:twoCellAnchor></xdr:wsDr>`;
  const relations = `<Relationships><Relationship Id="rId1" Type="x/drawing" Target="../drawings/drawing1.xml"/></Relationships>`;
  const { page } = readOnlyTab(`<sheetData>${row(3, text('A3', 'Mon'))}</sheetData>`, {
    'xl/drawings/drawing1.xml': drawing,
    'xl/worksheets/_rels/sheet1.xml.rels': relations,
  });
  expect(page.words.map((word) => word.text)).toEqual(['Class', '4M']);
  expect(page.words[0]).toMatchObject({ bold: true, size: 18 });
});

test('a row far below that stands first in the file does not take the others with it', () => {
  const xml = `<sheetData>${row(3000, text('A3000', 'far'))}${row(1, text('A1', 'Mon'))}</sheetData>`;
  const { pages, notes } = readXlsx(writeTestXlsx([{ name: 'A', xml }]));
  expect(textsOf(pages[0]?.tables?.[0]?.cells ?? [])).toEqual(['Mon']);
  expect(notes).toEqual(['cells-cut-short']);
});

test('text far to the right is noted as not read, far colours are not worth a note', () => {
  const notesOf = (far: string) =>
    readXlsx(writeTestXlsx([{ name: 'A', xml: `<sheetData>${row(1, text('A1', 'Mon') + far)}</sheetData>` }])).notes;
  expect(notesOf(text('GZ1', 'far'))).toEqual(['cells-cut-short']);
  expect(notesOf('<c r="GZ1" s="1"/>')).toEqual([]);
});

test('text under a merged cell and comments are noted as not read, pictures are handed on', () => {
  const xml = `<sheetData>${row(1, text('A1', 'Mon') + text('B1', 'under'))}</sheetData><mergeCells><mergeCell ref="A1:B1"/></mergeCells>`;
  const relations = `<Relationships><Relationship Id="a" Type="x/comments" Target="../comments1.xml"/>
    <Relationship Id="b" Type="x/drawing" Target="../drawings/drawing1.xml"/></Relationships>`;
  const { notes, pictures } = readXlsx(
    writeTestXlsx([{ name: 'A', xml }], {
      'xl/worksheets/_rels/sheet1.xml.rels': relations,
      'xl/comments1.xml':
        '<comments><commentList><comment ref="A1"><text><t>hm</t></text></comment></commentList></comments>',
      'xl/drawings/_rels/drawing1.xml.rels':
        '<Relationships><Relationship Id="p" Type="x/image" Target="../media/scan.png"/></Relationships>',
      'xl/drawings/drawing1.xml': `<wsDr xmlns:a="a" xmlns:r="r"><anchor><from><col>0</col><row>1</row></from><to><col>10</col><row>21</row></to>
        <pic><blipFill><a:blip r:embed="p"/></blipFill></pic></anchor></wsDr>`,
    }),
  );
  expect(notes.toSorted()).toEqual(['comments-not-read', 'hidden-text']);
  expect(pictures).toEqual([{ path: 'xl/media/scan.png', width: 480, height: 300, crop: null }]);
});

test('what a tab prints above and below its cells is read without its codes', () => {
  const header = '&amp;L&amp;"Arial,Bold"&amp;14Class 5b&amp;CHill &amp;&amp; Dale School&amp;R&amp;D';
  const xml = `<sheetData>${row(1, text('A1', 'Mon') + text('B1', 'Maths'))}</sheetData>
    <headerFooter><oddHeader>${header}</oddHeader><oddFooter>&amp;CPage &amp;P</oddFooter></headerFooter>`;
  const page = readXlsx(writeTestXlsx([{ name: 'A', xml }])).pages[0];
  const loose = Map.groupBy(page?.words ?? [], (word) => word.line);
  const lines = [...loose.values()].map((words) => words.map((word) => word.text).join(' '));
  expect(lines).toEqual(['Class 5b', 'Hill & Dale School', 'Page']);
  expect(page?.words[0]).toMatchObject({ size: 14, bold: true });
  expect(page?.words[0]?.box.y).toBeLessThan(page?.tables?.[0]?.box.y ?? 0);
});

test('a date of a strict file is a time like any other, a formula that was never worked out is noted', () => {
  const xml = `<sheetData>${row(1, '<c r="A1" s="1" t="d"><v>1899-12-31T08:30:00</v></c><c r="B1"><f>A1</f></c>')}</sheetData>`;
  const styles = '<styleSheet><cellXfs><xf/><xf numFmtId="20"/></cellXfs></styleSheet>';
  const { pages, notes } = readXlsx(writeTestXlsx([{ name: 'A', xml }], { 'xl/styles.xml': styles }));
  expect(pages[0]?.tables?.[0]?.cells[0]?.words.map((word) => word.text)).toEqual(['08:30']);
  expect(notes).toEqual(['formulas-not-computed']);
});

test('digits with signs among them are written as the format says, and what a format hides is not there', () => {
  expect(formatNumber(830, parseNumberFormat(164, '00":"00'), false)).toBe('08:30');
  expect(formatNumber(1345, parseNumberFormat(164, '00\\:00'), false)).toBe('13:45');
  expect(formatNumber(5, parseNumberFormat(164, ';;;'), false)).toBe('');
});
