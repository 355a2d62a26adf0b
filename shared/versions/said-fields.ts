import { z } from 'zod';

/** What a field holds: a text, a day, a time "HH:MM", or nothing. */
export const FieldValue = z.string().nullable();
export type FieldValue = z.infer<typeof FieldValue>;

/**
 * What a person said of a field. `source` tells whose value stands there: a person's own, or the sheet's that a person has
 * confirmed. `printed` is what the sheet says by the latest reading; `suggestion` the value a later reading found instead,
 * until somebody decides.
 */
export const FieldMark = z.object({
  source: z.enum(['sheet', 'person']),
  printed: FieldValue,
  suggestion: z.object({ value: FieldValue }).nullable(),
});
export type FieldMark = z.infer<typeof FieldMark>;

/** Values and who said them. A field without a mark is the sheet's, and no person has said anything about it. */
export type SaidFields<Name extends string> = {
  values: Record<Name, FieldValue>;
  marks: Partial<Record<Name, FieldMark>>;
};

export function sourceOf<Name extends string>(said: SaidFields<Name>, name: Name): FieldMark['source'] {
  return said.marks[name]?.source ?? 'sheet';
}

/** What the sheet says there by the latest reading, whatever people made of it. */
export function printedValue<Name extends string>(said: SaidFields<Name>, name: Name): FieldValue {
  const mark = said.marks[name];
  return mark === undefined ? said.values[name] : mark.printed;
}

/** A person says what a field holds. Also how a suggestion is taken. */
export function sayField<Name extends string, Said extends SaidFields<Name>>(
  said: Said,
  name: Name,
  value: FieldValue,
): Said {
  const mark: FieldMark = { source: 'person', printed: printedValue(said, name), suggestion: null };
  return { ...said, values: { ...said.values, [name]: value }, marks: { ...said.marks, [name]: mark } };
}

/** Says only those of the values that differ from what stands there. */
export function sayDifferent<Name extends string, Said extends SaidFields<Name>>(
  said: Said,
  values: Readonly<Partial<Record<Name, FieldValue>>>,
): Said {
  let result = said;
  for (const name of Object.keys(values) as Name[]) {
    const value = values[name];
    if (value !== undefined && value !== said.values[name]) result = sayField<Name, Said>(result, name, value);
  }
  return result;
}

/** A person confirms what stands in a field: doubts and suggestions about it are settled. */
export function acceptField<Name extends string, Said extends SaidFields<Name>>(said: Said, name: Name): Said {
  const mark: FieldMark = { source: sourceOf(said, name), printed: printedValue(said, name), suggestion: null };
  return { ...said, marks: { ...said.marks, [name]: mark } };
}

/** Whether there is nothing left to confirm in a field. */
export function isAccepted<Name extends string>(said: SaidFields<Name>, name: Name): boolean {
  const mark = said.marks[name];
  return mark !== undefined && mark.suggestion === null;
}

export type FieldChange<Name extends string> = {
  readonly field: Name;
  readonly before: FieldValue;
  readonly after: FieldValue;
};

export type ReadAgain<Said, Name extends string> = {
  readonly said: Said;
  /** Fields nobody had said anything about, which take what the sheet says now. */
  readonly taken: readonly FieldChange<Name>[];
  /** Fields where a person's word stays; `after` is what the sheet says now. */
  readonly suggested: readonly FieldChange<Name>[];
};

/**
 * The sheet is read again: what people said stays and the new value becomes a suggestion; the rest takes the new value. A
 * reading that repeats what a person has already overruled suggests nothing.
 */
export function readFieldsAgain<Name extends string, Said extends SaidFields<Name>>(
  said: Said,
  read: Readonly<Record<Name, FieldValue>>,
): ReadAgain<Said, Name> {
  const values = { ...said.values };
  const marks = { ...said.marks };
  const taken: FieldChange<Name>[] = [];
  const suggested: FieldChange<Name>[] = [];
  for (const field of Object.keys(read) as Name[]) {
    const change = { field, before: said.values[field], after: read[field] };
    const mark = said.marks[field];
    if (mark === undefined) {
      if (change.before !== change.after) taken.push(change);
      values[field] = read[field];
    } else {
      const marked = markAfter(mark, change);
      if (marked.suggestion !== null && mark.suggestion?.value !== marked.suggestion.value) suggested.push(change);
      marks[field] = marked;
    }
  }
  return { said: { ...said, values, marks }, taken, suggested };
}

function markAfter(mark: FieldMark, { before, after }: FieldChange<string>): FieldMark {
  if (after === before) return { ...mark, printed: after, suggestion: null };
  if (after === mark.printed) return mark;
  // Where the sheet no longer says what a person confirmed, only the person does.
  return { source: 'person', printed: after, suggestion: { value: after } };
}
