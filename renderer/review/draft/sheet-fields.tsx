import { useState } from 'react';
import { useTexts } from '../../texts.ts';
import { fieldName, valueWords } from '../field-words.ts';
import type { OpenTimetable } from '../reviewed-document.ts';
import { useDraft } from './draft-store.ts';
import { saidOfSheet, sayOfSheet, sheetFields } from './said-of-sheet.ts';
import type { SheetField } from './said-of-sheet.ts';
import { TypedOver } from './typed-over.tsx';

type SheetFieldsProps = { readonly timetable: OpenTimetable; readonly partId: string | null };

/** What holds for the whole timetable: by its class and teacher it is found, and known to whom it concerns. */
export function SheetFields({ timetable, partId }: SheetFieldsProps) {
  return (
    <div className="sheet-fields draft-fields">
      {sheetFields.map((field) => (
        <SheetLine key={`${partId} ${field}`} field={field} timetable={timetable} partId={partId} />
      ))}
    </div>
  );
}

function SheetLine({ field, timetable, partId }: SheetFieldsProps & { readonly field: SheetField }) {
  const texts = useTexts();
  const perform = useDraft((state) => state.perform);
  const [isEditing, setIsEditing] = useState(false);
  const { content } = timetable.draft;
  const value = saidOfSheet(content, partId, field);
  return (
    <TypedOver
      name={fieldName(field, texts)}
      field={`sheet ${field}`}
      words={value === null || value === '' ? null : valueWords(field, value, texts)}
      initial={value ?? ''}
      problemOf={() => null}
      onKeep={(typed) => {
        for (const operation of sayOfSheet(content, partId, field, typed)) void perform(operation);
      }}
      isEditing={isEditing}
      onEdit={setIsEditing}
    />
  );
}
