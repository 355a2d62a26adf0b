import { useEffect, useRef, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { useTexts } from '../../texts.ts';
import { InlineField } from '../../ui/inline-field.tsx';
import { fieldName, valueWords } from '../field-words.ts';
import type { OpenTimetable } from '../reviewed-document.ts';
import { useDraft } from './draft-store.ts';
import { saidOfSheet, sayOfSheet, sheetFields } from './said-of-sheet.ts';
import type { SheetField } from './said-of-sheet.ts';

type SheetFieldsProps = { readonly timetable: OpenTimetable; readonly partId: string | null };

/** What holds for the whole timetable: by its class and teacher it is found, and known to whom it concerns. */
export function SheetFields({ timetable, partId }: SheetFieldsProps) {
  const { text } = useTexts();
  return (
    <section className="sheet-fields" aria-label={text('draft.sheetFields')}>
      <h3>{text('draft.sheetFields')}</h3>
      <div className="draft-fields">
        {sheetFields.map((field) => (
          <SheetLine key={`${partId} ${field}`} field={field} timetable={timetable} partId={partId} />
        ))}
      </div>
    </section>
  );
}

function SheetLine({ field, timetable, partId }: SheetFieldsProps & { readonly field: SheetField }) {
  const texts = useTexts();
  const perform = useDraft((state) => state.perform);
  const [isEditing, setIsEditing] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const wasEditing = useRef(false);
  const { content } = timetable.draft;
  const value = saidOfSheet(content, partId, field);
  useEffect(() => {
    if (wasEditing.current && !isEditing && document.activeElement === document.body) button.current?.focus();
    wasEditing.current = isEditing;
  }, [isEditing]);

  const name = fieldName(field, texts);
  if (isEditing) {
    return (
      <InlineField
        label={name}
        initial={value ?? ''}
        problemOf={() => null}
        onKeep={(typed) => {
          setIsEditing(false);
          for (const operation of sayOfSheet(content, partId, field, typed)) void perform(operation);
        }}
        onGiveUp={() => setIsEditing(false)}
      />
    );
  }
  return (
    <AriaButton
      ref={button}
      className="field-line-value"
      data-field={`sheet ${field}`}
      onPress={() => setIsEditing(true)}
    >
      <span className="inline-label">{name}</span>
      <span className="inline-value">
        {value === null || value === '' ? (
          <span className="visually-hidden">{texts.text('draft.emptyField')}</span>
        ) : (
          <bdi>{valueWords(field, value, texts)}</bdi>
        )}
      </span>
    </AriaButton>
  );
}
