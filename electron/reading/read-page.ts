import type { Box } from '../../shared/timetable/geometry.ts';
import { area, fractionBox, sharedArea } from '../../shared/timetable/geometry.ts';
import { understandSheets } from '../../shared/timetable/interpret-sheets.ts';
import type { Question, SetAside } from '../../shared/timetable/reading.ts';
import type { Sheet } from '../../shared/timetable/sheet.ts';
import { chooseCutting, FEWEST_BLOCKS } from './choose-cutting.ts';
import { giveBack } from './give-back.ts';
import type { Recognisers, WordsRead } from './ocr/recognisers.ts';
import { OcrFailure } from './ocr/ocr-problem.ts';
import { leaveShared, moveToShared } from './ocr/shared-picture.ts';
import { divideAtFills } from './page/divide-at-fills.ts';
import { divideAtFaintBorders } from './page/faint-borders.ts';
import type { GridCandidates } from './page/find-grids.ts';
import { findGrids, findGridsOfEnlarged } from './page/find-grids.ts';
import { enlargeSmall } from './page/enlarge-small.ts';
import { withoutDrawnWords } from './page/drawn-words.ts';
import { keepNativeWords } from './page/native-words.ts';
import type { Page, Picture } from './page/page.ts';
import { straighten } from './page/straighten.ts';
import { pageAngle, turnUpright } from './page/turn-upright.ts';
import { findUncoveredInk } from './page/uncovered-ink.ts';
import { findGridsInVectors } from './page/vector-cells.ts';
import { withoutEndlessWords } from './sources/word-limits.ts';

/** One page, cut into cells in the way that makes the most sense, and what on it is ink but no text. */
export type PageRead = {
  readonly sheet: Sheet;
  /** The page as the review screen shows it: laid straight where it was a photograph; null where the file has no picture. */
  readonly picture: Picture | null;
  readonly drawings: { readonly setAside: readonly SetAside[]; readonly questions: readonly Question[] };
  readonly route: 'native' | 'ocr';
  readonly warnings: readonly string[];
};

export type PageTools = {
  /** Starts the engines at first use: a page that states its own text never waits for them. */
  readonly recognisers: () => Recognisers;
  readonly signal: AbortSignal;
  readonly onStage: (stage: 'finding-cells' | 'finding-words' | 'understanding', fraction: number) => void;
  /** The page as the file draws it. */
  readonly displayPicture: (page: Page) => Picture | null;
};

/** The page's own picture is used up: its memory is given back once the page is laid straight. */
export async function readPage(page: Page, tools: PageTools): Promise<PageRead> {
  tools.onStage('finding-cells', 0);
  if (page.picture) return readPicturePage(page, page.picture, tools);
  const native = readNativePage(page, tools);
  return page.asPicture ? readItsPicture(native, page.asPicture, tools) : native;
}

/** A page of text without a timetable in it, but with a large picture: the timetable may be there. */
async function readItsPicture(native: PageRead, asPicture: () => Page, tools: PageTools): Promise<PageRead> {
  const own = understandSheets([native.sheet]);
  if (own.placed.length >= FEWEST_BLOCKS) return native;
  const page = asPicture();
  const read = page.picture ? await readPicturePage(page, page.picture, tools) : native;
  const seen = understandSheets([read.sheet]);
  return seen.placed.length >= FEWEST_BLOCKS && seen.score > own.score ? read : native;
}

function readNativePage(page: Page, tools: PageTools): PageRead {
  const drawn = page.tables ? [] : findGridsInVectors(page).alternatives;
  const candidates = page.tables ? [page.tables] : drawn.map((grids) => grids.map((grid) => divideAtFills(grid, page)));
  const words = [...page.words, ...(page.tables ?? []).flatMap((table) => table.cells.flatMap((cell) => cell.words))];
  const sheet = chooseCutting(page, { width: page.width, height: page.height }, candidates, words);
  const picture = page.tables ? null : tools.displayPicture(page);
  const drawings = picture ? accountForDrawings(sheet, picture, drawnBoxes(page)) : { setAside: [], questions: [] };
  return { sheet, picture, drawings, route: 'native', warnings: [] };
}

async function readPicturePage(page: Page, stated: Picture, tools: PageTools): Promise<PageRead> {
  const original = enlargeSmall(stated);
  const straight = straighten(original);
  const small = original !== stated && !straight.changed ? stated : null;
  const laid = moveToShared(straight.picture);
  for (const earlier of [stated, original]) if (earlier !== small) giveBack(earlier.rgb);
  const { picture, alternatives, found } = await readUpright(laid, small, tools);
  tools.onStage('understanding', 0);
  // Once the page was laid straight or turned, its own words no longer stand where they stood.
  const own = original === stated && !straight.changed && picture === laid ? page.words : [];
  const whole = withoutEndlessWords(found.words);
  const words = withoutDrawnWords(picture, keepNativeWords(own, whole), cellBoxes(alternatives));
  const ruled = alternatives.flatMap((grids) => {
    const divided = divideAtFaintBorders(grids, words);
    return divided ? [divided, grids] : [grids];
  });
  const sheet = chooseCutting(page, { width: picture.width, height: picture.height }, ruled, words);
  const drawings = accountForDrawings(sheet, picture, []);
  const warnings = [
    ...found.missing.map((engine) => `engine-missing:${engine}`),
    ...(whole === found.words ? [] : ['text-cut-short']),
  ];
  return { sheet, picture, drawings, route: 'ocr', warnings };
}

type PictureRead = GridCandidates & { readonly picture: Picture; readonly found: WordsRead };

/**
 * Reads a picture, and once more after turning it where it turns out to lie on its side or upside down. `small` is the
 * picture as it was before it was enlarged, null where it was not.
 */
async function readUpright(picture: Picture, small: Picture | null, tools: PageTools): Promise<PictureRead> {
  const first = await readPicture(picture, () => gridsOf(picture, small), tools);
  const angle = pageAngle(first.found.words);
  if (angle === 0) return first;
  const turned = moveToShared(turnUpright(picture, angle));
  leaveShared(picture);
  return readPicture(turned, () => gridsOf(turned, small && turnUpright(small, angle)), tools);
}

function gridsOf(picture: Picture, small: Picture | null): GridCandidates {
  return small ? findGridsOfEnlarged(picture, small) : findGrids(picture);
}

async function readPicture(picture: Picture, findThem: () => GridCandidates, tools: PageTools): Promise<PictureRead> {
  tools.onStage('finding-words', 0);
  let found: GridCandidates | null = null;
  const grids = () => (found ??= findThem());
  const read = await tools.recognisers().read(picture, {
    cells: () => cellBoxes(grids().alternatives),
    languages: [],
    signal: tools.signal,
    onProgress: (fraction) => tools.onStage('finding-words', fraction),
  });
  tools.signal.throwIfAborted();
  if (!read.ok) throw new OcrFailure(read.error);
  return { picture, alternatives: grids().alternatives, found: read.value };
}

function cellBoxes(alternatives: GridCandidates['alternatives']): Box[] {
  return alternatives[0]?.flatMap((grid) => grid.cells.map((cell) => cell.box)) ?? [];
}

/** Boxes that a born-digital page draws itself: its rules and fills are borders, no drawings. */
function drawnBoxes(page: Page): readonly Box[] {
  const rules = page.rules.map(({ from, to, thickness }) => ({
    x: Math.min(from.x, to.x) - thickness / 2,
    y: Math.min(from.y, to.y) - thickness / 2,
    width: Math.abs(to.x - from.x) + thickness,
    height: Math.abs(to.y - from.y) + thickness,
  }));
  return [...rules, ...page.fills.map((fill) => fill.box)];
}

/** Ink that is neither text nor border: asked about where it fills a lesson's cell, else set aside as a picture. */
function accountForDrawings(sheet: Sheet, picture: Picture, drawn: readonly Box[]): PageRead['drawings'] {
  const scale = picture.width / sheet.width;
  const enlarge = (box: Box): Box => ({
    x: box.x * scale,
    y: box.y * scale,
    width: box.width * scale,
    height: box.height * scale,
  });
  const cells = sheet.grids.flatMap((grid) => grid.cells);
  const lines = [...sheet.loose, ...cells.flatMap((cell) => cell.lines)];
  const borders = [...cells.map((cell) => cell.box), ...drawn].map(enlarge);
  const regions = findUncoveredInk(
    picture,
    lines.map((line) => enlarge(line.box)),
    borders,
  );
  const setAside: SetAside[] = [];
  const questions: Question[] = [];
  for (const region of regions) {
    const place = { page: sheet.page, box: fractionBox(region, picture), text: '' };
    const isAlone = cells.some(
      (cell) => cell.lines.length === 0 && sharedArea(enlarge(cell.box), region) > 0.6 * area(region),
    );
    if (isAlone) questions.push({ ...place, ask: 'what-is-drawn-here' });
    else setAside.push({ ...place, reason: 'picture' });
  }
  return { setAside, questions };
}
