import { useTexts } from '../../texts.ts';
import { saidOfSheet, sheetFields } from '../draft/said-of-sheet.ts';
import { fieldName, valueWords } from '../../field-words.ts';
import type { OpenTimetable } from '../reviewed-document.ts';
import { NamedValues } from './named-values.tsx';

type SheetFactsProps = { readonly timetable: OpenTimetable; readonly partId: string | null };

/** What holds for the whole timetable, to be read: what is approved is changed only after it was reopened. */
export function SheetFacts({ timetable, partId }: SheetFactsProps) {
  const texts = useTexts();
  const values = sheetFields.map((field) => {
    const value = saidOfSheet(timetable.draft.content, partId, field);
    return [fieldName(field, texts), value === null ? null : valueWords(field, value, texts)] as const;
  });
  return (
    <div className="sheet-facts">
      {values.every(([, value]) => value === null || value === '') ? (
        <p>{texts.text('draft.nothingSaid')}</p>
      ) : (
        <NamedValues values={values} />
      )}
    </div>
  );
}
