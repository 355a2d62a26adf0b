import { PartField } from '../../../shared/versions/content.ts';
import type { HeaderField, TimetableContent, TimetablePart } from '../../../shared/versions/content.ts';
import type { Operation } from '../../../shared/versions/operation.ts';
import type { FieldValue } from '../../../shared/versions/said-fields.ts';

/** What is said of a timetable as a whole, in the order in which one asks for it. */
export const sheetFields = [
  'class',
  'teacher',
  'title',
  'term',
  'week',
  'room',
  'school',
] as const satisfies HeaderField[];
export type SheetField = (typeof sheetFields)[number];

type Sheet = Pick<TimetableContent, 'header' | 'parts'>;

/** What holds for one of the timetables on a sheet: its own word, else that of the heading. */
export function saidOfSheet({ header, parts }: Sheet, partId: string | null, field: SheetField): FieldValue {
  return ownWord(partOf({ parts }, partId), field) ?? header.values[field];
}

/** The steps that make a field of the whole timetable say this. */
export function sayOfSheet(
  { header, parts }: Sheet,
  partId: string | null,
  field: SheetField,
  typed: string,
): Operation[] {
  const value = wordsTyped(typed);
  const part = partOf({ parts }, partId);
  const own = ownWord(part, field);
  const steps: Operation[] = [];
  const isOfPart = PartField.safeParse(field).success && part !== undefined && (parts.length > 1 || own !== null);
  if (isOfPart && own !== value) {
    steps.push({ kind: 'change-part', part: part.id, field: PartField.parse(field), value });
  }
  // On a sheet with one timetable the heading is about the same one: an old class left there would still be taken for its.
  const isAlone = parts.length < 2;
  const headingSays = header.values[field];
  if (headingSays !== value && (!isOfPart || (isAlone && headingSays !== null))) {
    steps.push({ kind: 'change-header', field, value });
  }
  return steps;
}

/** What was typed, as a field of the whole timetable holds it. */
export function wordsTyped(typed: string): string | null {
  return typed.trim() === '' ? null : typed.trim().replaceAll(/\s+/g, ' ');
}

function partOf({ parts }: Pick<Sheet, 'parts'>, partId: string | null): TimetablePart | undefined {
  return parts.find(({ id }) => id === partId);
}

function ownWord(part: TimetablePart | undefined, field: SheetField): FieldValue {
  const ofPart = PartField.safeParse(field);
  return part === undefined || !ofPart.success ? null : part.values[ofPart.data];
}
