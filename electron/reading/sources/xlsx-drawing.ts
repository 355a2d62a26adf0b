import { picturesOfDrawing } from './docx-pictures.ts';
import type { EmbeddedPicture } from './embedded-pictures.ts';
import type { StatedLine } from './lay-out-lines.ts';
import type { OoxmlPackage } from './ooxml.ts';
import { parseHexColour } from './ooxml.ts';
import type { XmlElement } from './xml.ts';
import {
  attribute,
  childAt,
  childElements,
  childNamed,
  childrenNamed,
  descendantsNamed,
  numberAttribute,
} from './xml.ts';

/** Text in a shape that lies over the cells: from which cell it starts, numbered from 1, and its lines. */
export type DrawnText = { readonly column: number; readonly row: number; readonly lines: readonly StatedLine[] };

/** Text boxes and word art of a tab; headings are often made that way. */
export function readDrawnTexts(pack: OoxmlPackage, sheetPath: string): DrawnText[] {
  const drawings = pack.relations(sheetPath).filter(({ kind }) => kind === 'drawing');
  return drawings.flatMap(({ path }) => childElements(pack.part(path)).flatMap(readAnchor));
}

/** Pictures that lie over the cells of a tab, by their paths in the container. */
export function picturesOfSheet(pack: OoxmlPackage, sheetPath: string): EmbeddedPicture[] {
  const drawings = pack.relations(sheetPath).filter(({ kind }) => kind === 'drawing');
  return drawings.flatMap(({ path }) => {
    const relations = pack.relations(path);
    return childElements(pack.part(path)).flatMap((anchor) =>
      picturesOfDrawing(anchor).map((picture) => ({
        ...withSize(picture, anchor),
        path: relations.find(({ id }) => id === picture.path)?.path ?? '',
      })),
    );
  });
}

/** Some programs say only from which cell to which the picture goes; then usual cells are counted, in points. */
function withSize(picture: EmbeddedPicture, anchor: XmlElement): EmbeddedPicture {
  if (picture.width > 0 && picture.height > 0) return picture;
  const place = (end: string, name: string) => Number(childNamed(childNamed(anchor, end), name)?.textContent ?? 0);
  const width = (place('to', 'col') - place('from', 'col')) * 48;
  const height = (place('to', 'row') - place('from', 'row')) * 15;
  return { ...picture, width, height };
}

function readAnchor(anchor: XmlElement): DrawnText[] {
  const from = childNamed(anchor, 'from');
  const place = (name: string) => Number(childNamed(from, name)?.textContent ?? 0) + 1 || 1;
  const lines = descendantsNamed(anchor, 'txBody')
    .flatMap((body) => childrenNamed(body, 'p'))
    .map(readLine)
    .filter((line) => line.runs.some((run) => run.text.trim() !== ''));
  return lines.length > 0 ? [{ column: place('col'), row: place('row'), lines }] : [];
}

function readLine(paragraph: XmlElement): StatedLine {
  const runs = childrenNamed(paragraph, 'r').map((run) => {
    const properties = childNamed(run, 'rPr');
    return {
      text: childNamed(run, 't')?.textContent ?? '',
      style: {
        size: (numberAttribute(properties, 'sz') ?? 1100) / 100,
        bold: attribute(properties, 'b') === '1',
        colour: parseHexColour(attribute(childAt(properties, 'solidFill', 'srgbClr'), 'val')) ?? ([0, 0, 0] as const),
      },
    };
  });
  return { runs, align: 'left' };
}
