import { fieldsToLookAt } from '../../../shared/versions/content.ts';
import type { BlockField } from '../../../shared/versions/content.ts';
import type { OpenTimetable } from '../reviewed-document.ts';

/** Beside its name and when it is, in the order in which they are read. */
export const otherFields = ['teacher', 'room', 'class', 'period', 'weeks', 'notes'] as const satisfies BlockField[];
const inReadingOrder: readonly BlockField[] = ['title', 'day', 'cycleDay', 'date', 'start', 'end', ...otherFields];

/** Only what is in review is edited: what was approved is reopened first, so that nobody changes it by accident. */
export function isEditable(timetable: OpenTimetable | null): timetable is OpenTimetable {
  return timetable?.row.state === 'read';
}

/** The fields of a lesson that still wait for a person, in the order in which they are read. */
export function openFieldsOf({ draft }: Pick<OpenTimetable, 'draft'>, blockId: string): BlockField[] {
  const block = draft.content.blocks.find(({ id }) => id === blockId);
  const open = block === undefined ? [] : fieldsToLookAt(block);
  return inReadingOrder.filter((field) => open.includes(field));
}
