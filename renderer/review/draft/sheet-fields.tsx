import { Fragment, useState } from 'react';
import { useTexts } from '../../texts.ts';
import { Button } from '../../ui/button.tsx';
import { LiveRegion } from '../../ui/live-region.tsx';
import { fieldName, valueWords } from '../../field-words.ts';
import type { OpenTimetable } from '../reviewed-document.ts';
import { useDraft } from './draft-store.ts';
import { saidOfSheet, sayOfSheet, sheetFields, wordsTyped } from './said-of-sheet.ts';
import type { SheetField } from './said-of-sheet.ts';
import { sameWordsElsewhere } from './same-words.ts';
import type { Correction } from './same-words.ts';
import { TypedOver } from './typed-over.tsx';

type SheetFieldsProps = { readonly timetable: OpenTimetable; readonly partId: string | null };

/** What holds for the whole timetable: by its class and teacher it is found, and known to whom it concerns. */
export function SheetFields({ timetable, partId }: SheetFieldsProps) {
  const [correction, setCorrection] = useState<(Correction & { readonly partId: string | null }) | null>(null);
  const correctedField = correction?.partId === partId ? correction.field : null;
  return (
    <div className="sheet-fields draft-fields">
      {sheetFields.map((field) => (
        <Fragment key={`${partId} ${field}`}>
          <SheetLine
            field={field}
            timetable={timetable}
            partId={partId}
            onCorrect={(before, after) => setCorrection({ field, before, after, partId })}
          />
          {correction === null || field !== correctedField ? null : (
            <SameWords correction={correction} timetable={timetable} partId={partId} />
          )}
        </Fragment>
      ))}
    </div>
  );
}

type SheetLineProps = SheetFieldsProps & {
  readonly field: SheetField;
  readonly onCorrect: (before: string, after: string) => void;
};

function SheetLine({ field, timetable, partId, onCorrect }: SheetLineProps) {
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
        const said = wordsTyped(typed);
        if (said === value) return;
        for (const operation of sayOfSheet(content, partId, field, typed)) void perform(operation);
        onCorrect(value ?? '', said ?? '');
      }}
      isEditing={isEditing}
      onEdit={setIsEditing}
    />
  );
}

/** The same words stand in other fields: they are corrected there too where the person says so. */
function SameWords({ correction, timetable, partId }: SheetFieldsProps & { readonly correction: Correction }) {
  const texts = useTexts();
  const { text } = texts;
  const perform = useDraft((state) => state.perform);
  const { content } = timetable.draft;
  const offers = sameWordsElsewhere(content, partId, correction).map(({ field, value }) => {
    const ask = text('draft.alsoThere', { field: fieldName(field, texts), value });
    return { field, value, ask };
  });
  return (
    <>
      <LiveRegion sentence={offers.map(({ ask }) => ask).join(' ')} />
      {offers.map(({ field, value, ask }) => (
        <p key={field} className="same-words">
          <span>{ask}</span>
          <Button label={`${text('draft.alsoThereDo')}: ${ask}`} onPress={() => correct(field, value)}>
            {text('draft.alsoThereDo')}
          </Button>
        </p>
      ))}
    </>
  );

  function correct(field: SheetField, value: string): void {
    for (const operation of sayOfSheet(content, partId, field, value)) void perform(operation);
    // The button goes with the offer: the person stands then where the words were changed.
    document.querySelector<HTMLElement>(`[data-field="sheet ${field}"]`)?.focus();
  }
}
