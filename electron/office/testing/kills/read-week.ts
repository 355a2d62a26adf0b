import type { Reading } from '../../../../shared/timetable/reading.ts';
import type { Lot } from '../../../store/testing/lot.ts';

export const CLASS_ON_SHEET = '3AB';

/** What the reader found on a sheet of a page or two, with their pictures: so many lessons. */
export function readWeek(lot: Lot, lessons = 1 + lot.below(30)) {
  const blocks = Array.from({ length: lessons }, (_none, at) => readBlock(at));
  const header = {
    school: null,
    class: CLASS_ON_SHEET,
    teacher: 'Frau Planck',
    term: null,
    week: null,
    room: null,
    title: null,
  };
  const reading: Reading = {
    version: 1,
    source: { name: 'week.pdf', sha256: '0'.repeat(64), kind: 'pdf-text', pages: 1 },
    header,
    parts: [{ id: 'part', page: 1, class: CLASS_ON_SHEET, teacher: 'Frau Planck', week: null, room: null }],
    blocks,
    ...{ setAside: [], questions: [], contradictions: [], warnings: [] },
    engine: { route: 'text', milliseconds: 1 },
  };
  const pictures = Array.from({ length: 1 + lot.below(2) }, (_none, at) => ({
    page: at + 1,
    format: 'webp' as const,
    bytes: new Uint8Array(lot.below(200_000)).fill(lot.below(256)),
  }));
  const { class: ofClass, teacher, title } = header;
  const counts = { blocks: blocks.length, needLook: 0, questions: 0, setAside: 0 };
  return { summary: { ...counts, class: ofClass, teacher, title }, reading, pages: [], pictures };
}

function readBlock(at: number): Reading['blocks'][number] {
  const hour = String(8 + (at % 8)).padStart(2, '0');
  return {
    ...{ id: `block ${at}`, part: 'part', day: 'MO', cycleDay: null, date: null, period: null },
    ...{ start: `${hour}:00`, end: `${hour}:45`, title: `Lesson ${at}`, notes: null, teacher: null, room: null },
    ...{ class: null, weeks: null, page: 1, box: [0, 0, 0.1, 0.1], confidence: 0.9, needsReview: false },
    ...{ reasons: [], inferred: [], fields: {} },
  };
}
