import { expect, test } from 'vitest';
import type { Page, TableCell, Word } from '../page/page.ts';
import { readDocx } from './docx.ts';
import { wordPart, writeTestDocx } from './write-test-office.ts';

/** The text of words, their stated lines parted by " / ". */
function linesOf(words: readonly Word[]): string {
  const lines = Map.groupBy(words, (word) => word.line);
  return [...lines.values()].map((line) => line.map((word) => word.text).join(' ')).join(' / ');
}

function readOnlyPage(body: string, parts: Record<string, string> = {}): Page {
  const { pages } = readDocx(writeTestDocx(body, parts));
  expect(pages).toHaveLength(1);
  return pages[0] as Page;
}

function cellNamed(page: Page, text: string): TableCell {
  const cell = page.tables?.flatMap((table) => table.cells).find((candidate) => linesOf(candidate.words) === text);
  if (!cell) throw new Error(`no cell "${text}"`);
  return cell;
}

const run = (text: string, properties = '') =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (text: string) => `<w:p>${run(text)}</w:p>`;
const cell = (content: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;
const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`;
const table = (widths: number[], ...rows: string[]) =>
  `<w:tbl><w:tblPr/><w:tblGrid>${widths.map((w) => `<w:gridCol w:w="${w}"/>`).join('')}</w:tblGrid>${rows.join('')}</w:tbl>`;

test('cells lie where the table’s grid puts them, merged ones over all they cover', () => {
  const page = readOnlyPage(
    table(
      [1000, 2000, 3000],
      row(cell(paragraph('Day')), cell(paragraph('9:00')), cell(paragraph('10:00'))),
      row(cell(paragraph('Mon'), '<w:vMerge w:val="restart"/>'), cell(paragraph('Maths'), '<w:gridSpan w:val="2"/>')),
      row(cell('<w:p/>', '<w:vMerge/>'), cell(paragraph('PE')), cell('<w:p/>')),
    ),
  );
  expect(page.tables?.[0]?.cells).toHaveLength(7);
  const [day, mon, maths, pe] = ['Day', 'Mon', 'Maths', 'PE'].map((text) => cellNamed(page, text).box);
  expect(day).toMatchObject({ x: 72, width: 50 });
  expect(maths).toMatchObject({ x: 122, width: 250, y: mon?.y });
  expect(mon?.height).toBeCloseTo((maths?.height ?? 0) + (pe?.height ?? 0));
});

test('paragraphs and line breaks are lines of their own, a word in two runs stays one word', () => {
  const page = readOnlyPage(
    table(
      [3000],
      row(
        cell(
          `<w:p>${run('Lin')}${run('. Algebra')}<w:r><w:br/></w:r>${run('Ü ', '<w:b/>')}${run('| SELF')}</w:p>${paragraph('Room 4')}`,
        ),
      ),
    ),
  );
  const words = page.tables?.[0]?.cells[0]?.words ?? [];
  expect(linesOf(words)).toBe('Lin. Algebra / Ü | SELF / Room 4');
  expect(words.filter((word) => word.bold).map((word) => word.text)).toEqual(['Ü']);
  expect(words.map((word) => word.box.y)).toEqual(words.map((word) => word.box.y).toSorted((a, b) => a - b));
});

test('text that runs up or down says so, and its words stand in their cell', () => {
  const page = readOnlyPage(
    table(
      [600, 600],
      row(
        cell(paragraph('Lunch Break'), '<w:textDirection w:val="btLr"/>'),
        cell(paragraph('Break bar'), '<w:textDirection w:val="tbRl"/>'),
      ),
    ),
  );
  const up = cellNamed(page, 'Lunch Break');
  expect(up.words.map((word) => word.angle)).toEqual([270, 270]);
  expect(up.words[0]?.box.y).toBeGreaterThan(up.words[1]?.box.y ?? Infinity);
  const down = cellNamed(page, 'Break bar');
  expect(down.words.map((word) => word.angle)).toEqual([90, 90]);
  expect(down.words[0]?.box.y).toBeLessThan(down.words[1]?.box.y ?? 0);
});

test('colours and weights come from the cell, its table’s style and the styles of its text', () => {
  const styles = wordPart(
    'styles',
    `<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="22"/></w:rPr></w:rPrDefault></w:docDefaults>
     <w:style w:type="paragraph" w:styleId="Base"><w:rPr><w:color w:val="FF0000"/></w:rPr></w:style>
     <w:style w:type="paragraph" w:styleId="Head"><w:basedOn w:val="Base"/><w:rPr><w:sz w:val="40"/></w:rPr></w:style>
     <w:style w:type="table" w:styleId="Banded"><w:tcPr><w:shd w:val="clear" w:fill="EEEEEE"/></w:tcPr>
       <w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr><w:tcPr><w:shd w:val="clear" w:fill="00FF00"/></w:tcPr></w:tblStylePr></w:style>`,
  );
  const grid = table(
    [1000, 1000],
    row(cell(paragraph('Mon')), cell(paragraph('Tue'), '<w:shd w:val="clear" w:fill="0000FF"/>')),
    row(cell(paragraph('Art')), cell('<w:p><w:pPr><w:pStyle w:val="Head"/></w:pPr><w:r><w:t>PE</w:t></w:r></w:p>')),
  ).replace('<w:tblPr/>', '<w:tblPr><w:tblStyle w:val="Banded"/><w:tblLook w:firstRow="1" w:noHBand="1"/></w:tblPr>');
  const page = readOnlyPage(grid, { 'word/styles.xml': styles });
  expect(cellNamed(page, 'Mon')).toMatchObject({ fill: [0, 255, 0], words: [{ bold: true, size: 11 }] });
  expect(cellNamed(page, 'Tue').fill).toEqual([0, 0, 255]);
  expect(cellNamed(page, 'Art')).toMatchObject({ fill: [238, 238, 238], words: [{ bold: false }] });
  expect(cellNamed(page, 'PE').words[0]).toMatchObject({ size: 20, colour: [255, 0, 0] });
});

test('a table in a cell is a table of its own and leaves the outer cell only its own words', () => {
  const inner = table([500], row(cell(paragraph('Inner'))));
  const page = readOnlyPage(table([4000], row(cell(`${paragraph('Outer')}${inner}<w:p/>`))));
  expect(page.tables).toHaveLength(2);
  const [outer, nested] = [cellNamed(page, 'Outer').box, cellNamed(page, 'Inner').box];
  expect(nested.y).toBeGreaterThan(outer.y);
  expect(nested.y + nested.height).toBeLessThanOrEqual(outer.y + outer.height);
});

test('text above, below, in boxes and in headers is kept, deleted and hidden text is not', () => {
  const drawing = `<w:drawing><a><w:txbxContent>${paragraph('Boxed')}</w:txbxContent></a></w:drawing>`;
  const twice = `<w:r><mc:AlternateContent xmlns:mc="m"><mc:Choice>${drawing}</mc:Choice><mc:Fallback>${drawing}</mc:Fallback></mc:AlternateContent></w:r>`;
  const page = readOnlyPage(
    [
      `<w:p>${run('Class 4M')}<w:del>${run('Class 3M')}</w:del><w:ins>${run(' Autumn')}</w:ins>${run('secret', '<w:vanish/>')}</w:p>`,
      table([1000], row(cell(paragraph('Maths')))),
      `<w:p>${twice}</w:p>`,
      paragraph('Legend'),
      '<w:sectPr><w:headerReference w:type="default" r:id="rId2"/></w:sectPr>',
    ].join(''),
    { 'word/header1.xml': wordPart('hdr', paragraph('Hill School')) },
  );
  expect(linesOf(page.words)).toBe('Hill School / Class 4M Autumn / Boxed / Legend');
  const heights = page.words.map((word) => word.box.y);
  expect(heights).toEqual(heights.toSorted((a, b) => a - b));
});

test('a page ends where the document says so, and each section has its own paper', () => {
  const landscape = '<w:sectPr><w:pgSz w:w="16838" w:h="11906"/></w:sectPr>';
  const body = [
    paragraph('One'),
    '<w:p><w:r><w:br w:type="page"/></w:r></w:p>',
    paragraph('Two'),
    `<w:p><w:pPr>${landscape}</w:pPr></w:p>`,
    paragraph('Three'),
    '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>',
  ];
  const { pages } = readDocx(writeTestDocx(body.join('')));
  expect(pages.map((page) => linesOf(page.words))).toEqual(['One', 'Two', 'Three']);
  expect(pages.map((page) => Math.round(page.width))).toEqual([842, 842, 595]);
});

test('numbers that Word counts by itself are text, counted on from cell to cell', () => {
  const numbering = wordPart(
    'numbering',
    `<w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>
     <w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num>`,
  );
  const relations = `<Relationships><Relationship Id="rId1" Type="x/numbering" Target="numbering.xml"/></Relationships>`;
  const counted = (text: string) =>
    `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr></w:pPr>${run(text)}</w:p>`;
  const page = readOnlyPage(table([1000], ...['', 'lesson', '', ''].map((text) => row(cell(counted(text))))), {
    'word/numbering.xml': numbering,
    'word/_rels/document.xml.rels': relations,
  });
  expect(page.tables?.[0]?.cells.map((each) => linesOf(each.words))).toEqual(['I.', 'II. lesson', 'III.', 'IV.']);
});

test('text left in the lower cells of a merged cell, and footnotes, are kept as loose words', () => {
  const relations = `<Relationships><Relationship Id="rId1" Type="x/footnotes" Target="footnotes.xml"/></Relationships>`;
  const note = (text: string, type = '') => `<w:footnote ${type}>${paragraph(text)}</w:footnote>`;
  const page = readOnlyPage(
    table(
      [1000],
      row(cell(paragraph('Maths'), '<w:vMerge w:val="restart"/>')),
      row(cell(paragraph('Room 4'), '<w:vMerge/>')),
    ) + paragraph('Legend'),
    {
      'word/footnotes.xml': wordPart('footnotes', note('---', 'w:type="separator"') + note('Bring a hat')),
      'word/_rels/document.xml.rels': relations,
    },
  );
  expect(page.tables?.[0]?.cells.map((each) => linesOf(each.words))).toEqual(['Maths']);
  expect(linesOf(page.words)).toBe('Room 4 / Legend / Bring a hat');
});

test('a word with its reading printed above it is kept, the reading in brackets', () => {
  const ruby = `<w:p><w:r><w:ruby><w:rt>${run('kanji')}</w:rt><w:rubyBase>${run('Maths')}</w:rubyBase></w:ruby></w:r></w:p>`;
  expect(linesOf(readOnlyPage(ruby).words)).toBe('Maths (kanji)');
});

test('pictures in the text are handed on with their place in the file, their size on paper and what is cut off', () => {
  const drawn = (content: string) => `<w:p><w:r><w:drawing>${content}</w:drawing></w:r></w:p>`;
  const relations = `<Relationships><Relationship Id="rId9" Type="x/image" Target="media/scan.jpg"/></Relationships>`;
  const picturesOf = (body: string) =>
    readDocx(writeTestDocx(body, { 'word/_rels/document.xml.rels': relations })).pictures;
  const fill =
    '<p:blipFill xmlns:p="p"><a:blip xmlns:a="a" r:embed="rId9"/><a:srcRect xmlns:a="a" t="25000"/></p:blipFill>';
  const inline = `<wp:inline xmlns:wp="wp"><wp:extent cx="5080000" cy="2540000"/><pic>${fill}</pic></wp:inline>`;
  const path = 'word/media/scan.jpg';
  expect(picturesOf(drawn(inline))).toEqual([
    { path, width: 400, height: 200, crop: { left: 0, top: 0.25, right: 0, bottom: 0 } },
  ]);
  const old = '<v:shape xmlns:v="v" style="width:4in;height:200pt"><v:imagedata r:id="rId9"/></v:shape>';
  expect(picturesOf(`<w:p><w:r><w:pict>${old}</w:pict></w:r></w:p>`)).toEqual([
    { path, width: 288, height: 200, crop: null },
  ]);
  expect(picturesOf(drawn(`<w:txbxContent>${paragraph('Boxed')}</w:txbxContent>`))).toEqual([]);
});

test('columns made with tabs stand under each other at their stops', () => {
  const tabs = '<w:tabs><w:tab w:val="left" w:pos="2000"/><w:tab w:val="right" w:pos="6000"/></w:tabs>';
  const line = (...texts: string[]) =>
    `<w:p><w:pPr>${tabs}</w:pPr><w:r>${texts.map((text) => `<w:t>${text}</w:t>`).join('<w:tab/>')}</w:r></w:p>`;
  const { words } = readOnlyPage(line('8:00', 'Maths', 'Art') + line('9:00 – 10:00', 'PE', 'Geography'));
  const boxOf = (text: string) => words.find((word) => word.text === text)?.box;
  expect(boxOf('Maths')?.x).toBeCloseTo(75 + 100);
  expect(boxOf('PE')?.x).toBeCloseTo(75 + 100);
  const rightOf = (text: string) => (boxOf(text)?.x ?? 0) + (boxOf(text)?.width ?? 0);
  expect(rightOf('Art')).toBeCloseTo(rightOf('Geography'));
});

test('a small table inside a lesson’s cell is the text of that cell, a large one a table of its own', () => {
  const lesson = table([500, 500], row(cell(paragraph('Maths')), cell(paragraph('R 4'))));
  const plain = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri'].map((day) => cell(paragraph(day)));
  const page = readOnlyPage(
    table([1000, 1000, 1000], row(...plain.slice(0, 3)), row(...plain.slice(3), cell(`${lesson}<w:p/>`))),
  );
  expect(page.tables).toHaveLength(1);
  expect(linesOf(cellNamed(page, 'Maths / R 4').words)).toBe('Maths / R 4');
  const framed = readOnlyPage(table([9000], row(cell(table([1000, 1000], row(...plain.slice(0, 2))) + '<w:p/>'))));
  expect(framed.tables).toHaveLength(2);
});
