import { findTimes } from '../../shared/timetable/times/clock-times.ts';
import type { Box } from '../../shared/timetable/geometry.ts';
import { area, columnSpan, contains, middle, rowSpan, sharedArea } from '../../shared/timetable/geometry.ts';
import type { Understanding } from '../../shared/timetable/interpret-sheets.ts';
import { understandSheets } from '../../shared/timetable/interpret-sheets.ts';
import { linesOfSheet } from '../../shared/timetable/grids/lines-of-sheet.ts';
import { dayParagraphsAsGrids } from '../../shared/timetable/days/day-paragraphs.ts';
import { listsAsGrids } from '../../shared/timetable/lists/lists-as-grids.ts';
import type { Sheet } from '../../shared/timetable/sheet.ts';
import { gridFromAlignment } from './page/alignment.ts';
import type { CellGrid } from './page/cell-grids.ts';
import { cutDoubts } from './page/cut-doubts.ts';
import { joinNestedGrids } from './page/nested-grids.ts';
import { divideAtColumns } from './page/divide-at-columns.ts';
import { addOuterHeadings } from './page/outer-headings.ts';
import { addOuterTimes } from './page/outer-times.ts';
import type { Page, Word } from './page/page.ts';
import { sortIntoBands } from './page/sort-into-bands.ts';
import { addWhiteCells } from './page/white-cells.ts';
import { fillCells } from './page/words-to-cells.ts';

type Size = { readonly width: number; readonly height: number };

/**
 * Tries every way to cut the page into cells (by rules and fills, with what stands in line outside them; where these leave
 * much unsaid, as lists without cells and by the alignment of its words); the one that explains most of the text wins. Words
 * in line outside a drawn timetable that lacks nothing are its legend. `ruled` are the ways that rules and fills suggest,
 * likeliest first; words and cells are in the units of `size`.
 */
export function chooseCutting(
  page: Pick<Page, 'number' | 'name' | 'rules'>,
  size: Size,
  ruled: readonly (readonly CellGrid[])[],
  words: readonly Word[],
): Sheet {
  const toSheet = (grids: readonly CellGrid[]): Sheet => ({
    page: page.number,
    ...size,
    name: page.name,
    ...fillCells(grids, words),
  });
  const whole = [...ruled, ...ruled.map((grids) => joinNestedGrids(grids)).filter((grids) => grids !== null)];
  const completed = whole.map((grids) => completeGrids(grids, words)).filter((grids) => grids !== null);
  const drawn = [...whole, ...completed];
  const divided = drawn.map((grids) => divideAtColumns(grids, words, page.rules.length > 0));
  const tried = [
    ...drawn.map((grids, at) => tryOut(toSheet(grids), divided[at]?.share ?? 0)),
    ...divided.filter((way) => way !== null).map(({ grids }) => tryOut(toSheet(grids))),
    tryOut(toSheet([])),
  ];
  if (leavesMuch(bestOf(tried), drawn.flat())) {
    const bare = toSheet([]);
    const { grids, rest, isOfChosenDay } = listsAsGrids(bare.loose);
    const aligned = isOfChosenDay ? null : gridFromAlignment(words, { x: 0, y: 0, ...size }, page.rules);
    tried.push(tryOut({ ...bare, grids, loose: rest }), ...(aligned ? [tryOut(toSheet([aligned]))] : []));
    const typed = dayParagraphsAsGrids(bare.loose);
    if (typed.grids.length > 0) tried.push(tryOut({ ...bare, grids: typed.grids, loose: typed.rest }));
  }
  const best = bestOf(tried);
  const doubts = cutDoubts(best.sheet.grids, words, best.apart);
  return { ...best.sheet, cutMargin: marginOf(best, tried), cutDoubts: doubts };
}

/** The grids with headings and white cells that only words show, or null where there are none; what stands in one grid completes no other. */
function completeGrids(grids: readonly CellGrid[], words: readonly Word[]): CellGrid[] | null {
  const completed = grids.map((grid) => {
    const others = grids.filter((other) => other !== grid && sharedArea(other.box, grid.box) === 0);
    const free = words.filter(
      ({ box }) => !others.some((other) => contains(other.box, middle(columnSpan(box)), middle(rowSpan(box)))),
    );
    return addWhiteCells(addOuterTimes(addOuterHeadings(grid, free), free), free);
  });
  return completed.some((grid, at) => grid !== grids[at]) ? completed : null;
}

/** Drawn cells that yield fewer blocks than this may not be the timetable. Where much is left over, lists and white gutters are tried as well. */
export const FEWEST_BLOCKS = 4;

/** Blocks without a day or a time, and text outside all blocks and headings, beyond this share make a cutting doubtful. */
const MUCH = 0.3;

/** A cell takes up less than this part of its page. */
const LARGEST_CELL = 0.1;

/** A printed time begins one lesson or a row of them: clearly more times than lessons mean that lessons were run together. */
const TIMES_OF_LESSONS = 1.2;

/** Text that stands in drawn cells is cut right, whatever it says (a legend, another table): only what stands elsewhere is left. */
function leavesMuch({ sheet, meaning }: Tried, drawn: readonly CellGrid[]): boolean {
  const { setAside, questions } = meaning;
  const blocks = meaning.placed.map(({ read }) => read);
  const homeless = blocks.filter(({ day, cycleDay, start, period }) =>
    day === null ? cycleDay === null : start === null && period === null,
  );
  const aside = setAside.filter(({ reason }) => reason === 'outside-the-grid' || reason === 'bell-times');
  const cells = drawn.flatMap((grid) => grid.cells.map((cell) => cell.box)).filter((box) => isSmall(box, sheet));
  const placesNear = sortIntoBands(cells);
  const outside = [...aside, ...questions].filter(({ box: [x, y, width, height] }) => {
    const [across, down] = [(x + width / 2) * sheet.width, (y + height / 2) * sheet.height];
    const near = placesNear({ x: across, y: down, width: 0, height: 0 });
    return !near.some((at) => contains(cells[at]!, across, down));
  });
  const left = outside.reduce((sum, { text }) => sum + text.length, 0);
  // Where the lessons say their own times, the hours beside them are as many times more.
  const own = meaning.placed.filter(({ draft }) => draft.start.from === 'cell').length;
  if (timedLines(sheet) - own > TIMES_OF_LESSONS * blocks.length) return true;
  return blocks.length < FEWEST_BLOCKS || homeless.length > MUCH * blocks.length || left > MUCH * lettersOf(sheet);
}

/** A larger box is a frame, and a table without borders may stand in it. */
function isSmall(cell: Box, page: Size): boolean {
  return area(cell) < LARGEST_CELL * page.width * page.height;
}

function timedLines({ grids, loose }: Pick<Sheet, 'grids' | 'loose'>): number {
  return linesOfSheet({ loose, grids }).filter((line) => findTimes(line.text).length > 0).length;
}

function lettersOf({ grids, loose }: Sheet): number {
  const lines = linesOfSheet({ loose, grids });
  return lines.reduce((sum, line) => sum + line.text.length, 0);
}

/** Likelier ways to cut a page are tried first; a later one has to explain clearly more than its rivals before it. */
const CLEARLY = 1.02;

/** Cells that hold texts of several columns are cut wrongly, however well their text can be explained. */
const TEXTS_APART = 0.15;

/** `apart` is the part of the text that stands in cells which hold texts of several columns. */
type Tried = {
  readonly sheet: Sheet;
  readonly meaning: Understanding;
  readonly score: number;
  readonly apart: number;
};

function tryOut(sheet: Sheet, apart = 0): Tried {
  const meaning = understandSheets([sheet]);
  return { sheet, meaning, score: meaning.score * (1 - TEXTS_APART * apart), apart };
}

function bestOf(tried: readonly Tried[]): Tried {
  return tried.reduce((best, next) => {
    if (isSurelyBetter(best, next)) return best;
    return isSurelyBetter(next, best) || next.score > CLEARLY * best.score ? next : best;
  });
}

/** Whatever the letters say that each of them explains. */
function isSurelyBetter(one: Tried, other: Tried): boolean {
  return isPlacedBetter(one, other) || keepsAllTimes(one, other);
}

/** The one explains nearly as much and leaves no printed time outside, where the other leaves several. */
function keepsAllTimes(one: Tried, other: Tried): boolean {
  const isNearlyAsGood = placedShare(one) >= NEARLY_ALL && one.score > NEARLY_AS_GOOD * other.score;
  return isNearlyAsGood && timesOutside(one) === 0 && timesOutside(other) >= SEVERAL;
}

function timesOutside({ sheet: { loose } }: Tried): number {
  return timedLines({ grids: [], loose });
}

const SEVERAL = 2;
const NEARLY_AS_GOOD = 0.9;

/**
 * Nearly all lessons of the one have their day and time, hardly any of the other: however much text the other takes for
 * lessons, it has taken a legend for them.
 */
function isPlacedBetter(one: Tried, other: Tried): boolean {
  const [count, others] = [one.meaning.placed.length, other.meaning.placed.length];
  const isPlaced = placedShare(one) >= NEARLY_ALL && placedShare(other) <= HARDLY_ANY;
  return isPlaced && count >= FEWEST_BLOCKS && count >= NEARLY_AS_MANY * others;
}

const NEARLY_ALL = 0.9;
const HARDLY_ANY = 0.3;
const NEARLY_AS_MANY = 0.6;

function placedShare({ meaning }: Tried): number {
  const blocks = meaning.placed.map(({ read }) => read);
  const placed = blocks.filter(({ day, cycleDay, start }) => (day ?? cycleDay) !== null && start !== null);
  return placed.length / Math.max(1, blocks.length);
}

/** How far the next best way that gives other lessons falls behind, as a share of the best one's score: 0 to 1. */
function marginOf(best: Tried, tried: readonly Tried[]): number {
  const lessons = lessonsOf(best);
  const others = tried.filter((other) => lessonsOf(other) !== lessons && !isSurelyBetter(best, other));
  const rivals = others.map(({ score }) => score);
  const lead = best.score - Math.max(0, ...rivals);
  return best.score <= 0 ? 0 : Math.min(1, Math.max(0, lead / best.score));
}

function lessonsOf({ meaning }: Tried): string {
  return meaning.placed
    .map(({ read: { day, start, end, title } }) => [day, start, end, title].join('|'))
    .toSorted()
    .join('\n');
}
