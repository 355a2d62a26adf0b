import type { Box } from '../../../shared/timetable/geometry.ts';
import type { Colour } from '../../../shared/timetable/sheet.ts';
import { DEEPEST_FORM, MOST_OBJECTS, MOST_SEGMENTS } from '../limits.ts';
import type { Fill, Rule } from '../page/page.ts';
import type { Cover } from './covered-letters.ts';
import type { DrawnRule } from './hidden-rules.ts';
import { withoutHiddenParts } from './hidden-rules.ts';
import type { Matrix, Point } from './matrix.ts';
import { IDENTITY, boxAroundPoints, clipBox, combine, mapCorners, mapPoint, scaleOf } from './matrix.ts';
import type { Subpath } from './path-shapes.ts';
import { alongMiddle, filledShapes, strokedRules } from './path-shapes.ts';
import type { Pdfium, Scratch } from './pdfium.ts';

/** What is drawn on a page besides its text. */
export type Shapes = {
  readonly rules: Rule[];
  readonly fills: Fill[];
  readonly images: Box[];
  /** What hides the things drawn before it. */
  readonly covers: Cover[];
  /** When each text object is drawn, by its handle. */
  readonly orderByText: Map<number, number>;
  /** Curved strokes and outlines; a page of text turned into outlines has thousands. */
  curves: number;
  /** More was drawn than is looked at. */
  overflowed: boolean;
};

const TEXT = 1;
const PATH = 2;
const IMAGE = 3;
const FORM = 5;
const SEGMENT_CURVE = 1;
const SEGMENT_MOVE = 2;
/** A picture this thin, in points, is a drawn line: old printer drivers paint borders that way. */
const THIN_IMAGE = 2.5;
/** A stroke wider than this, in points, is an area: some programs colour a cell with one fat line. */
const FATTEST_RULE = 7;

/** Smaller fills hide no letters, in points. */
const SMALLEST_COVER = 4;
/** Covers kept; a page with more is a drawing. */
const MOST_COVERS = 20_000;

/** Collects lines, filled areas and pictures of a page, forms inside forms included, in page coordinates. */
export function readShapes(pdfium: Pdfium, page: number, toPage: Matrix, pageBox: Box, scratch: Scratch): Shapes {
  const collector = new ShapeCollector(pdfium, pageBox, scratch);
  const count = pdfium.FPDFPage_CountObjects(page);
  for (let i = 0; i < count && collector.hasRoom(); i++) {
    collector.take(pdfium.FPDFPage_GetObject(page, i), toPage, 0);
  }
  return { ...collector.shapes, rules: withoutHiddenParts(collector.rules, collector.shapes.covers) };
}

class ShapeCollector {
  /** With the order in which they are drawn. */
  readonly rules: DrawnRule[] = [];
  readonly shapes: Omit<Shapes, 'rules'> = {
    fills: [],
    images: [],
    covers: [],
    orderByText: new Map(),
    curves: 0,
    overflowed: false,
  };
  readonly #pdfium: Pdfium;
  readonly #pageBox: Box;
  readonly #scratch: Scratch;
  #segments = 0;
  #objects = 0;

  constructor(pdfium: Pdfium, pageBox: Box, scratch: Scratch) {
    this.#pdfium = pdfium;
    this.#pageBox = pageBox;
    this.#scratch = scratch;
  }

  take(object: number, toPage: Matrix, depth: number): void {
    this.#objects += 1;
    if (depth > DEEPEST_FORM) {
      this.shapes.overflowed = true;
      return;
    }
    const type = this.#pdfium.FPDFPageObj_GetType(object);
    if (type === PATH) this.#takePath(object, toPage);
    else if (type === IMAGE) this.#takeImage(object, toPage);
    else if (type === FORM) this.#takeForm(object, toPage, depth);
    else if (type === TEXT) this.shapes.orderByText.set(object, this.#objects);
  }

  /** Whether one more object may be looked at. Asked at every depth, so that forms in forms in forms come to an end. */
  hasRoom(): boolean {
    const isFull = this.#segments > MOST_SEGMENTS || this.#objects >= MOST_OBJECTS;
    if (isFull) this.shapes.overflowed = true;
    return !isFull;
  }

  #takeForm(form: number, toPage: Matrix, depth: number): void {
    const inside = combine(this.#matrixOf(form), toPage);
    const count = this.#pdfium.FPDFFormObj_CountObjects(form);
    for (let i = 0; i < count && this.hasRoom(); i++) {
      this.take(this.#pdfium.FPDFFormObj_GetObject(form, i), inside, depth + 1);
    }
  }

  #takeImage(image: number, toPage: Matrix): void {
    const placed = mapCorners(combine(this.#matrixOf(image), toPage), 0, 0, 1, 1);
    const box = clipBox(placed, this.#visiblePart(image, toPage));
    if (!box) return;
    const thin = Math.min(box.width, box.height) <= THIN_IMAGE && Math.max(box.width, box.height) > 4 * THIN_IMAGE;
    if (thin) this.#keepRule(alongMiddle(box));
    else {
      this.shapes.images.push(box);
      this.#addCover(image, box, 'picture');
    }
  }

  /** What lets anything shine through covers nothing. */
  #addCover(object: number, box: Box, kind: Cover['kind']): void {
    if (Math.min(box.width, box.height) < SMALLEST_COVER || this.shapes.covers.length >= MOST_COVERS) return;
    if (this.#pdfium.FPDFPageObj_HasTransparency(object)) return;
    this.shapes.covers.push({ box, kind, order: this.#objects });
  }

  #takePath(path: number, toPage: Matrix): void {
    const { slot, int } = slots(this.#scratch);
    if (!this.#pdfium.FPDFPath_GetDrawMode(path, slot(0), slot(1))) return;
    const isFilled = int(0) !== 0;
    const isStroked = int(1) !== 0;
    if (!isFilled && !isStroked) return;
    const visible = this.#visiblePart(path, toPage);
    const matrix = combine(this.#matrixOf(path), toPage);
    const subpaths = this.#subpathsOf(path, matrix);
    this.shapes.curves += subpaths.filter((subpath) => subpath.curves > 0).length;
    const fill = isFilled ? this.#paint(path, 'fill') : null;
    if (fill) this.#addFilled(path, subpaths, fill, visible);
    const stroke = isStroked ? this.#paint(path, 'stroke') : null;
    if (stroke) this.#addStroked(subpaths, stroke, this.#strokeWidth(path, matrix), visible);
  }

  #addStroked(subpaths: readonly Subpath[], colour: Colour, width: number, visible: Box): void {
    for (const rule of strokedRules(subpaths, width)) {
      const area = width > FATTEST_RULE ? clipBox(strokeArea(rule), visible) : null;
      if (area) this.shapes.fills.push({ box: area, colour });
      else this.#addRule(rule, visible);
    }
  }

  #addFilled(path: number, subpaths: readonly Subpath[], colour: Colour, visible: Box): void {
    const { boxes, rules } = filledShapes(subpaths);
    for (const rule of rules) this.#addRule(rule, visible);
    for (const box of boxes) {
      const seen = clipBox(box, visible);
      if (!seen || seen.width === 0 || seen.height === 0) continue;
      // Of several outlines in one path, one may be the hole in another.
      if (subpaths.length === 1) this.#addCover(path, seen, 'fill');
      if (isWhite(colour) && coversNearly(seen, this.#pageBox)) continue;
      this.shapes.fills.push({ box: seen, colour });
    }
  }

  #addRule(rule: Rule, visible: Box): void {
    const box = clipBox(boxAroundPoints([rule.from, rule.to]), visible);
    if (!box) return;
    const from = { x: box.x, y: box.y };
    this.#keepRule({ ...rule, from, to: { x: box.x + box.width, y: box.y + box.height } });
  }

  #keepRule(rule: Rule): void {
    this.rules.push({ rule, order: this.#objects });
  }

  /** What the page and the clipping paths leave of an object, as a box; clipping to other forms is taken at its outline. */
  #visiblePart(object: number, toPage: Matrix): Box {
    const clip = this.#pdfium.FPDFPageObj_GetClipPath(object);
    const paths = clip ? this.#pdfium.FPDFClipPath_CountPaths(clip) : 0;
    let visible = this.#pageBox;
    for (let i = 0; i < paths; i++) {
      const points = this.#clipPoints(clip, i, toPage);
      if (points.length > 1) visible = clipBox(visible, boxAroundPoints(points)) ?? EMPTY;
    }
    return visible;
  }

  #clipPoints(clip: number, index: number, toPage: Matrix): Point[] {
    const count = this.#pdfium.FPDFClipPath_CountPathSegments(clip, index);
    this.#segments += Math.max(0, count);
    if (this.#segments > MOST_SEGMENTS) return [];
    return Array.from({ length: Math.max(0, count) }, (_, i) =>
      mapPoint(toPage, this.#segmentPoint(this.#pdfium.FPDFClipPath_GetPathSegment(clip, index, i))),
    );
  }

  #subpathsOf(path: number, matrix: Matrix): Subpath[] {
    const count = this.#pdfium.FPDFPath_CountSegments(path);
    this.#segments += Math.max(0, count);
    if (this.#segments > MOST_SEGMENTS) return [];
    const subpaths: Subpath[] = [];
    for (let i = 0; i < count; i++) {
      const segment = this.#pdfium.FPDFPath_GetPathSegment(path, i);
      const type = this.#pdfium.FPDFPathSegment_GetType(segment);
      const point = mapPoint(matrix, this.#segmentPoint(segment));
      if (type === SEGMENT_MOVE) subpaths.push({ points: [], straight: [], curves: 0, closed: false });
      const current = subpaths.at(-1);
      if (!current) continue;
      if (type === SEGMENT_CURVE) current.curves += 1;
      current.points.push(point);
      current.straight.push(type !== SEGMENT_CURVE);
      if (this.#pdfium.FPDFPathSegment_GetClose(segment)) current.closed = true;
    }
    return subpaths;
  }

  #segmentPoint(segment: number): Point {
    this.#pdfium.FPDFPathSegment_GetPoint(segment, this.#scratch.slot(0), this.#scratch.slot(1));
    return { x: this.#scratch.float(0), y: this.#scratch.float(1) };
  }

  #matrixOf(object: number): Matrix {
    const known = this.#pdfium.FPDFPageObj_GetMatrix(object, this.#scratch.slot(0));
    return known ? this.#scratch.matrix(0) : IDENTITY;
  }

  #strokeWidth(path: number, matrix: Matrix): number {
    const known = this.#pdfium.FPDFPageObj_GetStrokeWidth(path, this.#scratch.slot(0));
    return (known ? this.#scratch.float(0) : 1) * scaleOf(matrix);
  }

  /** The colour as it looks on white paper; null for paint that cannot be seen or has no one colour (patterns). */
  #paint(path: number, which: 'fill' | 'stroke'): Colour | null {
    const { slot, uint } = slots(this.#scratch);
    const ask = which === 'fill' ? this.#pdfium.FPDFPageObj_GetFillColor : this.#pdfium.FPDFPageObj_GetStrokeColor;
    if (!ask(path, slot(0), slot(1), slot(2), slot(3)) || uint(3) === 0) return null;
    const share = uint(3) / 255;
    const onWhite = (value: number) => Math.round(value * share + 255 * (1 - share));
    return [onWhite(uint(0)), onWhite(uint(1)), onWhite(uint(2))];
  }
}

const EMPTY: Box = { x: -1, y: -1, width: 0, height: 0 };

function slots(scratch: Scratch) {
  return {
    slot: (number: number) => scratch.slot(number),
    int: (number: number) => scratch.int(number),
    uint: (number: number) => scratch.uint(number),
  };
}

function strokeArea({ from, to, thickness }: Rule): Box {
  const half = thickness / 2;
  return from.y === to.y
    ? { x: from.x, y: from.y - half, width: to.x - from.x, height: thickness }
    : { x: from.x - half, y: from.y, width: thickness, height: to.y - from.y };
}

function isWhite(colour: Colour): boolean {
  return colour.every((value) => value >= 250);
}

function coversNearly(box: Box, page: Box): boolean {
  return box.width * box.height > 0.95 * page.width * page.height;
}
