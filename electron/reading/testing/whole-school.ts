import type { Reading } from '../../../shared/timetable/reading.ts';
import type { DocumentRead } from '../reader-messages.ts';

type Size = { readonly pages: number; readonly blocksOnPage: number; readonly linesOnPage: number };
const BUNDLE: Size = { pages: 40, blocksOnPage: 50, linesOnPage: 300 };

type Box = [number, number, number, number];
const box: Box = [0.1, 0.2, 0.3, 0.05];

/** A long document as it is after reading, by default 2,000 blocks on 40 pages; made afresh each time, always the same. */
export function wholeSchool(size: Size = BUNDLE): DocumentRead {
  const pages = Array.from({ length: size.pages }, (_none, at) => at + 1);
  return {
    reading: readingOf(pages, size.blocksOnPage),
    pages: pages.map((page) => ({
      ...{ page, width: 842, height: 595, hasPicture: page === 1 },
      cells: fill(size.blocksOnPage, () => ({ box, fill: [255, 240, 200] as [number, number, number] })),
      lines: fill(size.linesOnPage, (at) => ({
        ...{ text: `Maths ${at}`, box, angle: 0 as const, size: 0.02, bold: false },
        colour: [0, 0, 0] as [number, number, number],
      })),
    })),
    pictures: [{ page: 1, format: 'png', bytes: new Uint8Array([1, 2, 3]) }],
  };
}

function readingOf(pages: readonly number[], blocksOnPage: number): Reading {
  return {
    version: 1,
    source: { name: 'school.pdf', sha256: '', kind: 'pdf-text', pages: pages.length },
    header: { school: null, class: null, teacher: null, term: null, week: null, room: null, title: 'School' },
    parts: pages.map((page) => ({ id: `p${page}`, page, class: `${page}A`, teacher: null, week: null, room: null })),
    blocks: pages.flatMap((page) => fill(blocksOnPage, (at) => blockOf(page, at))),
    setAside: [{ page: 1, box, text: 'Printed today', reason: 'outside-the-table' }],
    questions: [{ page: 1, box, text: 'GG', ask: 'what-is-it' }],
    contradictions: [{ block: 'p1-0', field: 'room', printed: ['R1', 'R2'] }],
    warnings: ['hidden-text'],
    engine: { route: 'native', milliseconds: 1 },
  };
}

function blockOf(page: number, at: number): Reading['blocks'][number] {
  const field = { confidence: 0.9, reasons: ['letters'], alternatives: [] };
  return {
    ...{ id: `p${page}-${at}`, part: `p${page}`, day: 'MO', cycleDay: null, date: null, start: '09:00', end: '09:45' },
    ...{ period: '1', title: 'Maths', notes: null, teacher: 'Ms Hill', room: 'R1', class: `${page}A`, weeks: null },
    ...{ page, box, confidence: 0.9, needsReview: false, reasons: [], inferred: [] },
    fields: { title: field, teacher: field, room: field, day: field, start: field, end: field },
  };
}

function fill<Made>(count: number, make: (at: number) => Made): Made[] {
  return Array.from({ length: count }, (_none, at) => make(at));
}
