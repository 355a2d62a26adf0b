import type { ReadBlock, Reading } from '../../timetable/reading.ts';
import type { PermanentId, TimetableBlock, TimetableContent } from '../content.ts';
import { contentFromReading } from '../content-from-reading.ts';

const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR'] as const;
const SUBJECTS = ['Maths', 'English', 'Art', 'Science', 'History', 'Music', 'PE', 'Geography', 'French'];

/** Ids that are valid UUIDs and always the same: the first, the second, … of a series. */
export function createIds(series = 0): () => PermanentId {
  let count = 0;
  return () => {
    count += 1;
    return `${series.toString(16).padStart(8, '0')}-0000-4000-8000-${count.toString(16).padStart(12, '0')}`;
  };
}

export function buildReadBlock(fields: Partial<ReadBlock> = {}): ReadBlock {
  return {
    ...{ id: 'b1', part: 'p1', day: 'MO', cycleDay: null, date: null, start: '09:00', end: '10:00', period: null },
    ...{ title: 'Maths', notes: null, teacher: null, room: null, class: null, weeks: null },
    ...{ page: 1, box: [0.1, 0.1, 0.1, 0.1], confidence: 0.99, needsReview: false, reasons: [], inferred: [] },
    fields: { title: { confidence: 0.99, reasons: [], alternatives: [] } },
    ...fields,
  };
}

export function buildReading(blocks: readonly ReadBlock[], fields: Partial<Reading> = {}): Reading {
  return {
    version: 1,
    source: { name: 'week.pdf', sha256: '', kind: 'pdf-text', pages: 1 },
    header: { school: null, class: '3AB', teacher: null, term: null, week: null, room: null, title: null },
    parts: [{ id: 'p1', page: 1, class: null, teacher: null, week: null, room: null }],
    blocks: [...blocks],
    ...{ setAside: [], questions: [], contradictions: [], warnings: [] },
    engine: { route: 'text', milliseconds: 1 },
    ...fields,
  };
}

/** Lessons of a printed week, five days wide, as many rows as it takes; every lesson in a cell of its own. */
export function buildWeek(lessons: number): ReadBlock[] {
  const rows = Math.ceil(lessons / DAYS.length);
  return Array.from({ length: lessons }, (_none, at) => {
    const row = Math.floor(at / DAYS.length);
    const day = DAYS[at % DAYS.length] ?? 'MO';
    const clock = (minutes: number) =>
      `${String(8 + Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
    const length = Math.min(50, 900 / rows);
    return buildReadBlock({
      ...{ id: `b${at + 1}`, day, title: SUBJECTS[(at * 7) % SUBJECTS.length] ?? '' },
      ...{ start: clock(Math.floor(row * length)), end: clock(Math.floor((row + 1) * length)) },
      box: [0.1 + 0.15 * (at % DAYS.length), row / rows, 0.15, 1 / rows],
    });
  });
}

export function buildContent(blocks: readonly ReadBlock[], fields: Partial<Reading> = {}): TimetableContent {
  return contentFromReading(buildReading(blocks, fields), createIds());
}

/** The block of a content that has this title; there must be one. */
export function blockTitled(content: TimetableContent, title: string): TimetableBlock {
  const block = content.blocks.find(({ values }) => values.title === title);
  if (block === undefined) throw new Error(`no block is titled ${title}`);
  return block;
}

/** The thing at a place of a list, from 0; there must be one. */
export function nth<Item>(list: readonly Item[], at: number): Item {
  const item = list[at];
  if (item === undefined) throw new Error(`there is no number ${at}`);
  return item;
}
