import { strToU8, zipSync } from 'fflate';

const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const SHEET = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const RELATIONS = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"';

/** A Word file with this body; `parts` adds or replaces parts by their paths. */
export function writeTestDocx(body: string, parts: Record<string, string> = {}): Uint8Array {
  return writeZip({
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': relations([['officeDocument', 'word/document.xml']]),
    'word/_rels/document.xml.rels': relations([
      ['styles', 'styles.xml'],
      ['header', 'header1.xml'],
    ]),
    'word/document.xml': `<w:document ${WORD} xmlns:r="${OFFICE}"><w:body>${body}</w:body></w:document>`,
    'word/styles.xml': `<w:styles ${WORD}/>`,
    ...parts,
  });
}

export function wordPart(name: string, content: string): string {
  return `<w:${name} ${WORD}>${content}</w:${name}>`;
}

type TestSheet = { readonly name: string; readonly xml: string; readonly state?: string };

/** An Excel file with these tabs; strings stand in the cells themselves (`t="inlineStr"`) unless `parts` says otherwise. */
export function writeTestXlsx(sheets: readonly TestSheet[], parts: Record<string, string> = {}): Uint8Array {
  const tabs = sheets.map(
    ({ name, state }, i) =>
      `<sheet name="${name}" sheetId="${i + 1}" r:id="rId${i + 1}" ${state ? `state="${state}"` : ''}/>`,
  );
  const files = sheets.map(({ xml }, i) => [
    `xl/worksheets/sheet${i + 1}.xml`,
    `<worksheet ${SHEET}>${xml}</worksheet>`,
  ]);
  return writeZip({
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': relations([['officeDocument', 'xl/workbook.xml']]),
    'xl/_rels/workbook.xml.rels': relations([
      ...sheets.map((_, i): [string, string] => ['worksheet', `worksheets/sheet${i + 1}.xml`]),
      ['styles', 'styles.xml'],
      ['theme', 'theme/theme1.xml'],
      ['sharedStrings', 'sharedStrings.xml'],
    ]),
    'xl/workbook.xml': `<workbook ${SHEET} xmlns:r="${OFFICE}"><sheets>${tabs.join('')}</sheets></workbook>`,
    ...Object.fromEntries(files),
    ...parts,
  });
}

export function writeZip(parts: Record<string, string>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])));
}

function relations(entries: readonly (readonly [kind: string, target: string])[]): string {
  const lines = entries.map(
    ([kind, target], i) => `<Relationship Id="rId${i + 1}" Type="${OFFICE}/${kind}" Target="${target}"/>`,
  );
  return `<Relationships ${RELATIONS}>${lines.join('')}</Relationships>`;
}
