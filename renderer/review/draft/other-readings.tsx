import type { ReadBlock } from '../../../shared/timetable/reading.ts';
import type { BlockField } from '../../../shared/versions/content.ts';
import { useTexts } from '../../texts.ts';
import { Button } from '../../ui/button.tsx';
import { fieldName, valueWords } from '../../field-words.ts';
import { useDraft } from './draft-store.ts';
import { readEntry } from './field-entry.ts';

type OtherReadingsProps = { readonly block: ReadBlock; readonly openFields: readonly BlockField[] };

/** What a doubtful field may also be, each to be taken at once. */
export function OtherReadings({ block, openFields }: OtherReadingsProps) {
  const texts = useTexts();
  const perform = useDraft((state) => state.perform);
  const offers = openFields.flatMap((field) =>
    (block.fields[field]?.alternatives ?? []).flatMap((typed) => {
      const entry = readEntry(field, typed, block);
      return entry.ok && entry.value !== null && entry.value !== block[field] ? [{ field, value: entry.value }] : [];
    }),
  );
  return offers.map(({ field, value }) => (
    <Button
      key={`${field} ${value}`}
      onPress={() => void perform({ kind: 'change-field', block: block.id, field, value })}
    >
      {texts.text('draft.takeOther', { field: fieldName(field, texts), value: valueWords(field, value, texts) })}
    </Button>
  ));
}
