import { useState } from 'react';
import type { StillPublished } from '../shared/ipc/published-days.ts';
import { localDayOf } from './local-day.ts';
import { useTexts } from './texts.ts';
import { inForceWords } from './timetable-words.ts';
import { whoseSheet } from './whose-sheet.ts';
import './published-list.css';

type PublishedListProps = {
  readonly published: readonly StillPublished[];
  /** What the document is called, for a timetable that says neither class nor teacher. */
  readonly name: string;
  /** What lies in the bin is seen by nobody: then only the days are said. */
  readonly isSeen?: boolean;
};

/** What people see now or will, a line each: whose it is and its days. */
export function PublishedList({ published, name, isSeen = true }: PublishedListProps) {
  const texts = useTexts();
  const { text } = texts;
  const [today] = useState(() => localDayOf(new Date()));
  return (
    <ul className="published-list">
      {published.map((one) => {
        const whose = whoseSheet(one) || (one.title ?? name);
        const days = inForceWords(one.inForce, texts);
        return (
          <li key={`${one.timetableId} ${one.inForce.from} ${one.inForce.until}`}>
            <bdi>{whose}</bdi>:{' '}
            {isSeen ? text(one.inForce.from <= today ? 'removing.seenNow' : 'removing.seenLater', { days }) : days}
          </li>
        );
      })}
    </ul>
  );
}
