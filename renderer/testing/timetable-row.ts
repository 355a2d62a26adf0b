import type { TimetableRow } from '../../shared/ipc/timetable-messages.ts';

/** A line of the Timetables screen: a week in review, told from others by its name. */
export function timetableRow(fields: Partial<TimetableRow> = {}): TimetableRow {
  const name = fields.name ?? 'week.pdf';
  return {
    ...{ timetableId: `timetable ${name}`, documentId: `document ${name}`, name, state: 'read' },
    ...{ class: null, teacher: null, title: null, blocks: 1, needLook: 0, changedAt: 0, inForce: null },
    hasProposal: false,
    ...{ rereadFailed: null, ended: null, replacedBy: null },
    ...fields,
  };
}
