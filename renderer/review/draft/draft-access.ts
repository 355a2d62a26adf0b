import { fieldsToLookAt } from '../../../shared/versions/content.ts';
import type { BlockField } from '../../../shared/versions/content.ts';
import type { OpenTimetable } from '../reviewed-document.ts';

/** Only what is in review is edited: what was approved is reopened first, so that nobody changes it by accident. */
export function isEditable(timetable: OpenTimetable | null): timetable is OpenTimetable {
  return timetable?.row.state === 'read';
}

/** The fields of a lesson that still wait for a person. */
export function openFieldsOf({ draft }: OpenTimetable, blockId: string): BlockField[] {
  const block = draft.content.blocks.find(({ id }) => id === blockId);
  return block === undefined ? [] : fieldsToLookAt(block);
}
