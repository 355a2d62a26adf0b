import type { ReadBlock } from '../../../shared/timetable/reading.ts';
import type { BlockField } from '../../../shared/versions/content.ts';
import { useTexts } from '../../texts.ts';
import { clockText } from '../../week/clock-text.ts';
import { fieldName, valueWords } from '../../field-words.ts';
import { entryProblemWords } from './entry-problem-words.ts';
import { useDraft } from './draft-store.ts';
import { readEntry } from './field-entry.ts';
import { TypedOver } from './typed-over.tsx';

type FieldLineProps = {
  readonly block: ReadBlock;
  readonly field: BlockField;
  /** What holds where the lesson itself says nothing: the class of the whole sheet. */
  readonly inherited: string | null;
  readonly isOpen: boolean;
};

/** One field of the chosen lesson, to be typed over in its place. */
export function FieldLine({ block, field, inherited, isOpen }: FieldLineProps) {
  const texts = useTexts();
  const { editing, edit, perform } = useDraft();
  const value = block[field];
  const isTime = field === 'start' || field === 'end';
  const shown = value ?? inherited;
  return (
    <TypedOver
      name={fieldName(field, texts)}
      field={field}
      words={shown === null || shown === '' ? null : valueWords(field, shown, texts)}
      isInherited={value === null}
      isOpen={isOpen}
      initial={value === null ? '' : isTime ? clockText(value) : value}
      problemOf={(typed) => {
        const entry = readEntry(field, typed, block);
        return entry.ok ? null : entryProblemWords(entry.error, texts);
      }}
      onKeep={(typed) => {
        const entry = readEntry(field, typed, block);
        if (!entry.ok || entry.value === value) return;
        void perform({ kind: 'change-field', block: block.id, field, value: entry.value });
      }}
      isEditing={editing === field}
      onEdit={(isEditing) => edit(isEditing ? field : null)}
    />
  );
}
