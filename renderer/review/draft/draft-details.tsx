import { Check, CircleMinus } from 'lucide-react';
import type { ReadBlock } from '../../../shared/timetable/reading.ts';
import type { ShownReading } from '../../../shared/versions/reading-from-content.ts';
import { useTexts } from '../../texts.ts';
import { Button } from '../../ui/button.tsx';
import { DoubtList } from '../details/doubt-list.tsx';
import { doubtsOf, inferredWords } from '../details/doubts.ts';
import type { OpenTimetable } from '../reviewed-document.ts';
import { DayLine } from './day-line.tsx';
import { openFieldsOf, otherFields } from './draft-access.ts';
import { useDraft } from './draft-store.ts';
import { dayFieldOf } from './field-entry.ts';
import { FieldLine } from './field-line.tsx';
import { OtherReadings } from './other-readings.tsx';
import { useRaisedFields } from './use-raised-fields.ts';
import './draft.css';

type DraftDetailsProps = {
  readonly block: ReadBlock;
  readonly reading: ShownReading;
  readonly timetable: OpenTimetable;
};

/** The chosen lesson of a draft: what is doubtful about it, what can be done about it, and its fields to be typed over. */
export function DraftDetails({ block, reading, timetable }: DraftDetailsProps) {
  const texts = useTexts();
  const { text } = texts;
  const { perform, remove } = useDraft();
  const openFields = openFieldsOf(timetable, block.id);
  const doubts = doubtsOf(block, reading, texts);
  const inherited = inheritedBy(block, reading);
  const dayField = dayFieldOf(block);
  const isOpen = (field: (typeof openFields)[number]) => openFields.includes(field);
  const raised = useRaisedFields(block.id, openFields);
  const first = otherFields.filter((field) => raised.includes(field));
  const others = otherFields.filter((field) => !raised.includes(field));
  return (
    <div className="draft-details">
      <div className="draft-fields draft-when" role="group" aria-label={text('draft.when')}>
        {/* A key of its own for every lesson: what is half typed in one does not end up in another. */}
        <div className="draft-title">
          <FieldLine key={block.id} block={block} field="title" inherited={null} isOpen={isOpen('title')} />
        </div>
        {dayField === 'day' ? (
          <DayLine key={block.id} block={block} isOpen={isOpen('day')} />
        ) : (
          <FieldLine key={block.id} block={block} field={dayField} inherited={null} isOpen={isOpen(dayField)} />
        )}
        {(['start', 'end'] as const).map((field) => fieldLine(field))}
      </div>
      {first.length > 0 ? (
        <div className="draft-fields" role="group" aria-label={text('draft.doubtedFields')}>
          {first.map((field) => fieldLine(field))}
        </div>
      ) : null}
      <DoubtList doubts={doubts} />
      <div className="draft-actions">
        {openFields.length > 0 ? (
          <Button
            icon={<Check size={14} />}
            keys="A"
            onPress={() => void perform({ kind: 'accept-fields', block: block.id, fields: openFields })}
          >
            {text('draft.accept')}
          </Button>
        ) : null}
        <OtherReadings block={block} openFields={openFields} />
        <Button
          look="quiet"
          icon={<CircleMinus size={14} />}
          keys={text('cap.delete')}
          onPress={() => void remove(block.id, 'list')}
        >
          {text('draft.remove')}
        </Button>
      </div>
      <div className="draft-fields" role="group" aria-label={text('draft.fields')}>
        {others.map((field) => fieldLine(field))}
      </div>
      {inferredWords(block, texts).map((words) => (
        <p key={words} className="block-inferred">
          {words}
        </p>
      ))}
    </div>
  );

  function fieldLine(field: 'start' | 'end' | (typeof otherFields)[number]) {
    return (
      <FieldLine
        key={`${block.id} ${field}`}
        block={block}
        field={field}
        inherited={inherited[field] ?? null}
        isOpen={isOpen(field)}
      />
    );
  }
}

/** What the part of the sheet or its heading says for all of its lessons. */
function inheritedBy(block: ReadBlock, { parts, header }: ShownReading): Readonly<Record<string, string | null>> {
  const part = parts.find(({ id }) => id === block.part);
  return {
    teacher: part?.teacher ?? header.teacher,
    room: part?.room ?? header.room,
    class: part?.class ?? header.class,
    weeks: part?.week ?? header.week,
  };
}
