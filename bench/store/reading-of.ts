import type { PageView } from '../../shared/timetable/layout/page-view.ts';
import type { Reading } from '../../shared/timetable/reading.ts';
import { WORK_WEEK } from '../generated/school/invent-week.ts';
import type { InventedBlock, InventedTimetable } from './invent-office.ts';

const LESSONS_A_DAY = 7;
const [COLUMN, ROW] = [0.18, 0.11];
/** Every so manieth lesson is doubted, as on a fair photograph. */
const DOUBTED_EACH = 12;

/** What the reader would have made of an invented timetable: each lesson in its cell, with what is known of its fields. */
export function readingOf({ header, blocks }: InventedTimetable): { reading: Reading; pages: PageView[] } {
  const read = blocks.map((block, at) => readBlock(block, at));
  return {
    reading: {
      version: 1,
      source: { name: 'timetable.pdf', sha256: '0'.repeat(64), kind: 'pdf-text', pages: 1 },
      header,
      parts: [{ id: 'p1', page: 1, class: null, teacher: null, week: null, room: null }],
      blocks: read,
      ...{ setAside: [], questions: [], contradictions: [], warnings: [] },
      engine: { route: 'text', milliseconds: 200 },
    },
    pages: [pageOf(blocks)],
  };
}

function readBlock({ id, ...said }: InventedBlock, at: number): Reading['blocks'][number] {
  const sure = { confidence: 0.99, reasons: [], alternatives: [] };
  const unsure = { confidence: 0.7, reasons: ['letters'], alternatives: [`${said.title}s`] };
  const isDoubted = at % DOUBTED_EACH === 0;
  return {
    ...{ id, part: 'p1', cycleDay: null, date: null, period: null, weeks: null, ...said },
    ...{ page: 1, box: boxOf(at), confidence: isDoubted ? 0.7 : 0.99, needsReview: isDoubted, inferred: [] },
    reasons: isDoubted ? ['letters'] : [],
    fields: { day: sure, start: sure, end: sure, title: isDoubted ? unsure : sure, teacher: sure, room: sure },
  };
}

function pageOf(blocks: readonly InventedBlock[]): PageView {
  const lines = blocks.flatMap(({ title, teacher, room }, at) => {
    const [x, y, width, height] = boxOf(at);
    return [title, teacher, room].map((text, line) => ({
      ...{
        text: text ?? '',
        angle: 0 as const,
        size: 0.014,
        bold: line === 0,
        colour: [0, 0, 0] as [number, number, number],
      },
      box: [x + 0.01, y + (line * height) / 3, width - 0.02, height / 3] as [number, number, number, number],
    }));
  });
  const cells = blocks.map((_, at) => ({ box: boxOf(at), fill: null }));
  return { page: 1, width: 842, height: 595, hasPicture: true, cells, lines };
}

function boxOf(at: number): [number, number, number, number] {
  const day = Math.floor(at / LESSONS_A_DAY) % WORK_WEEK.length;
  return [0.05 + day * COLUMN, 0.15 + (at % LESSONS_A_DAY) * ROW, COLUMN, ROW];
}
