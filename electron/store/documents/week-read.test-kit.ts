import type { DocumentOutcome } from './readings.ts';

/** What came of reading a sheet on which there is a class and a teacher, and one page with a picture. */
export const weekRead: Extract<DocumentOutcome, { state: 'read' }> = {
  state: 'read',
  summary: { blocks: 0, needLook: 0, questions: 0, setAside: 0, class: '3AB', teacher: 'Frau Planck', title: null },
  reading: {
    version: 1,
    source: { name: 'week.pdf', sha256: '', kind: 'pdf-text', pages: 1 },
    header: { school: null, class: '3AB', teacher: 'Frau Planck', term: null, week: null, room: null, title: null },
    ...{ parts: [], blocks: [], setAside: [], questions: [], contradictions: [], warnings: [] },
    engine: { route: 'text', milliseconds: 1 },
  },
  pages: [],
  pictures: [{ page: 1, format: 'webp', bytes: new Uint8Array([9, 8, 7]) }],
};
