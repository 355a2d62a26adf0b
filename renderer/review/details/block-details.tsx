import type { ReadBlock } from '../../../shared/timetable/reading.ts';
import type { ShownReading } from '../../../shared/versions/reading-from-content.ts';
import { minutesOf } from '../../../shared/timetable/layout/week-layout.ts';
import { useTexts } from '../../texts.ts';
import type { Texts } from '../../texts.ts';
import { dayWords, timeWords } from '../../week/block-words.ts';
import { DoubtList } from './doubt-list.tsx';
import { doubtsOf, inferredWords } from './doubts.ts';
import { NamedValues } from './named-values.tsx';

/** One block in full: what it is, what is doubtful about it and why. All of it can be selected and copied. */
export function BlockDetails({ block, reading }: { readonly block: ReadBlock; readonly reading: ShownReading }) {
  const texts = useTexts();
  const { text } = texts;
  const doubts = doubtsOf(block, reading, texts);
  const part = reading.parts.find(({ id }) => id === block.part);
  const fields = [
    [text('review.fieldTeacher'), block.teacher ?? part?.teacher ?? reading.header.teacher],
    [text('review.fieldRoom'), block.room ?? part?.room ?? reading.header.room],
    [text('review.fieldClass'), block.class ?? part?.class ?? reading.header.class],
    [text('review.fieldWeeks'), block.weeks ?? part?.week ?? reading.header.week],
    [text('review.fieldNotes'), block.notes],
  ] as const;
  return (
    <div className="block-details">
      <div className="block-facts">
        <h3>
          <bdi>{block.title === '' ? text('review.emptyText') : block.title}</bdi>
        </h3>
        <p className="block-when">
          {[dayWords(block, texts), timeWords(block, texts), lengthWords(block, texts)]
            .filter((words) => words !== '')
            .join('  ·  ')}
        </p>
      </div>
      <DoubtList doubts={doubts} />
      <NamedValues values={fields} />
      {inferredWords(block, texts).map((words) => (
        <p key={words} className="block-inferred">
          {words}
        </p>
      ))}
    </div>
  );
}

function lengthWords({ start, end }: ReadBlock, { text }: Texts): string {
  if (start === null) return '';
  if (end === null) return text('review.moment');
  const minutes = minutesOf(end) - minutesOf(start);
  return minutes > 0 ? text('review.minutes', { count: minutes }) : '';
}
