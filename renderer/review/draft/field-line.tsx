import { useEffect, useRef } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import type { ReadBlock } from '../../../shared/timetable/reading.ts';
import type { BlockField } from '../../../shared/versions/content.ts';
import { useTexts } from '../../texts.ts';
import { clockText } from '../../week/clock-text.ts';
import { InlineField } from '../../ui/inline-field.tsx';
import { entryProblemWords, fieldName, valueWords } from '../field-words.ts';
import { useDraft } from './draft-store.ts';
import { readEntry } from './field-entry.ts';

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
  const { text } = texts;
  const { editing, edit, perform } = useDraft();
  const button = useRef<HTMLButtonElement>(null);
  const isEditing = editing === field;
  const wasEditing = useRef(false);
  const value = block[field];
  const isTime = field === 'start' || field === 'end';

  useEffect(() => {
    // Whoever typed here by keyboard goes on from here.
    if (wasEditing.current && !isEditing && document.activeElement === document.body) button.current?.focus();
    wasEditing.current = isEditing;
  }, [isEditing]);

  if (isEditing) {
    return (
      <InlineField
        label={fieldName(field, texts)}
        initial={value === null ? '' : isTime ? clockText(value) : value}
        problemOf={(typed) => {
          const entry = readEntry(field, typed, block);
          return entry.ok ? null : entryProblemWords(entry.error, texts);
        }}
        onKeep={(typed) => {
          const entry = readEntry(field, typed, block);
          edit(null);
          if (entry.ok && entry.value !== value) {
            void perform({ kind: 'change-field', block: block.id, field, value: entry.value });
          }
        }}
        onGiveUp={() => edit(null)}
      />
    );
  }
  const shown = value ?? inherited;
  return (
    <AriaButton
      ref={button}
      className="field-line-value"
      data-field={field}
      data-look={isOpen}
      onPress={() => edit(field)}
    >
      <span className="inline-label">{fieldName(field, texts)}</span>
      <span className="inline-value" data-inherited={value === null}>
        {shown === null || shown === '' ? (
          <span className="visually-hidden">{text('draft.emptyField')}</span>
        ) : (
          <bdi>{valueWords(field, shown, texts)}</bdi>
        )}
      </span>
    </AriaButton>
  );
}
