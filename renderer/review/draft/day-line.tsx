import { useEffect, useRef } from 'react';
import type { ReadBlock } from '../../../shared/timetable/reading.ts';
import { Day } from '../../../shared/timetable/reading.ts';
import { useTexts } from '../../texts.ts';
import { dayName } from '../../week/day-names.ts';
import { Picker } from '../../ui/picker.tsx';
import { fieldName } from '../../field-words.ts';
import { useDraft } from './draft-store.ts';

type DayLineProps = { readonly block: ReadBlock; readonly isOpen: boolean };

/** The weekday of the chosen lesson: one of seven is chosen, not typed. */
export function DayLine({ block, isOpen }: DayLineProps) {
  const texts = useTexts();
  const { text, language } = texts;
  const { editing, edit, perform } = useDraft();
  const line = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (editing !== 'day') return;
    line.current?.querySelector('button')?.focus();
    edit(null);
  }, [editing, edit]);

  const nameOf = (day: Day | null) => (day === null ? text('review.noDay') : dayName(day, language, 'long'));
  // That there is none is only offered where there is none.
  const days = [...Day.options, ...(block.day === null ? [null] : [])];
  const label = fieldName('day', texts);
  return (
    <div ref={line} className="day-line" data-field="day" data-look={isOpen}>
      <span className="inline-label" aria-hidden="true">
        {label}
      </span>
      <Picker
        label={label}
        options={days.map((day) => ({ key: day ?? 'none', label: nameOf(day) }))}
        chosen={block.day ?? 'none'}
        shown={nameOf(block.day)}
        onChoose={(key) => {
          const day = Day.safeParse(key);
          if (!day.success || day.data === block.day) return;
          void perform({ kind: 'change-field', block: block.id, field: 'day', value: day.data });
        }}
      />
    </div>
  );
}
