import { expect, test } from 'vitest';
import type { Page, Word } from '../page/page.ts';
import { readOdt } from './odt.ts';
import { writeTestOdt } from './write-test-odf.ts';

function linesOf(words: readonly Word[]): string {
  const lines = Map.groupBy(words, (word) => word.line);
  return [...lines.values()].map((line) => line.map((word) => word.text).join(' ')).join(' / ');
}

function readOnlyPage(...given: Parameters<typeof writeTestOdt>): Page {
  const { pages } = readOdt(writeTestOdt(...given));
  expect(pages).toHaveLength(1);
  return pages[0] as Page;
}

const p = (text: string, style = '') => `<text:p text:style-name="${style}">${text}</text:p>`;
const cell = (content: string, attributes = '') => `<table:table-cell ${attributes}>${content}</table:table-cell>`;
const COVERED = '<table:covered-table-cell/>';
const row = (...cells: string[]) => `<table:table-row>${cells.join('')}</table:table-row>`;
const table = (columns: number, ...rows: string[]) =>
  `<table:table><table:table-column table:style-name="W" table:number-columns-repeated="${columns}"/>${rows.join('')}</table:table>`;
const style = (name: string, family: string, properties: string, attributes = '') =>
  `<style:style style:name="${name}" style:family="${family}" ${attributes}>${properties}</style:style>`;
const WIDTH = style('W', 'table-column', '<style:table-column-properties style:column-width="2in"/>');

test('cells lie where the columns put them, merged ones over all they cover', () => {
  const page = readOnlyPage(
    table(
      3,
      `<table:table-header-rows>${row(cell(p('Day')), cell(p('9:00')), cell(p('10:00')))}</table:table-header-rows>`,
      row(
        cell(p('Mon'), 'table:number-rows-spanned="2"'),
        cell(p('Maths'), 'table:number-columns-spanned="2"'),
        COVERED,
      ),
      row(COVERED, cell(p('PE')), cell('<text:p/>')),
    ),
    { automatic: WIDTH },
  );
  const cells = page.tables?.[0]?.cells ?? [];
  expect(cells.map((each) => linesOf(each.words))).toEqual(['Day', '9:00', '10:00', 'Mon', 'Maths', 'PE', '']);
  const boxOf = (text: string) => cells.find((each) => linesOf(each.words) === text)?.box;
  expect(boxOf('Maths')).toMatchObject({ width: 288 });
  expect(boxOf('Mon')?.height).toBeCloseTo((boxOf('Maths')?.height ?? 0) + (boxOf('PE')?.height ?? 0));
});

test('a cell has the colour and the direction of text that its style says, letters those of theirs', () => {
  const cellStyle = '<style:table-cell-properties fo:background-color="#ffcc00" style:writing-mode="bt-lr"/>';
  const base = '<style:text-properties fo:font-size="18pt" fo:color="#ff0000"/>';
  const page = readOnlyPage(
    table(1, row(cell(p('Maths <text:span text:style-name="B">now</text:span>', 'P'), 'table:style-name="C"'))),
    {
      automatic:
        style('C', 'table-cell', cellStyle) +
        style('Base', 'paragraph', base) +
        style('P', 'paragraph', '', 'style:parent-style-name="Base"') +
        style('B', 'text', '<style:text-properties fo:font-weight="bold"/>'),
    },
  );
  const [only] = page.tables?.[0]?.cells ?? [];
  expect(only?.fill).toEqual([255, 204, 0]);
  expect(only?.words).toMatchObject([
    { text: 'Maths', angle: 270, size: 18, bold: false, colour: [255, 0, 0] },
    { text: 'now', angle: 270, size: 18, bold: true },
  ]);
});

test('header, text boxes, footnotes and footer are loose words in their order; hidden and deleted text is gone', () => {
  const deleted = `<text:tracked-changes><text:changed-region>${p('Deleted')}</text:changed-region></text:tracked-changes>`;
  const note = `<text:note><text:note-citation>1</text:note-citation><text:note-body>${p('Bring a hat')}</text:note-body></text:note>`;
  const box = `<draw:frame><draw:text-box>${p('Boxed')}</draw:text-box></draw:frame>`;
  const page = readOnlyPage(
    `${deleted}${p(`Term<text:s text:c="2"/>plan${note}${box}`)}${p('Secret', 'H')}${p('one<text:line-break/>two')}`,
    {
      automatic: style('H', 'paragraph', '<style:text-properties text:display="none"/>'),
      master: `<style:header>${p('Class 4M')}</style:header><style:footer>${p('Hill School')}</style:footer>`,
    },
  );
  expect(linesOf(page.words)).toBe('Class 4M / Term plan1 / Boxed / one / two / Bring a hat / Hill School');
});

test('numbers of lists are text and go on from list to list where the document says so', () => {
  const numbered =
    '<text:list-style style:name="N"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/></text:list-style>';
  const list = (text: string, goesOn = '') =>
    `<text:list text:style-name="N" ${goesOn}><text:list-item>${p(text)}</text:list-item></text:list>`;
  const page = readOnlyPage(list('a') + list('b', 'text:continue-numbering="true"') + list('c'), {
    automatic: numbered,
  });
  expect(linesOf(page.words)).toBe('1. a / 2. b / 1. c');
});

test('a paragraph that asks for a new page gets one, on the paper of its master page', () => {
  const automatic = style('Break', 'paragraph', '<style:paragraph-properties fo:break-before="page"/>');
  const { pages } = readOdt(
    writeTestOdt(p('One') + p('Two', 'Break'), {
      automatic,
      pageLayout: 'fo:page-width="29.7cm" fo:page-height="21cm"',
    }),
  );
  expect(pages.map((page) => linesOf(page.words))).toEqual(['One', 'Two']);
  expect(pages.map((page) => Math.round(page.width))).toEqual([842, 842]);
});

test('pictures are handed on with their size on paper', () => {
  const frame =
    '<draw:frame svg:width="10in" svg:height="5in"><draw:image xlink:href="Pictures/scan.png"/></draw:frame>';
  expect(readOdt(writeTestOdt(p(frame))).pictures).toEqual([
    { path: 'Pictures/scan.png', width: 720, height: 360, crop: null },
  ]);
});

test('a file with a password is refused as encrypted', () => {
  const manifest = '<manifest><file-entry><encryption-data/></file-entry></manifest>';
  const locked = writeTestOdt(p('x'), { parts: { 'META-INF/manifest.xml': manifest } });
  expect(() => readOdt(locked)).toThrow(/encrypted/);
});
