import type { ReactNode } from 'react';
import { ProblemNote } from '../problem-note.tsx';
import { useTexts } from '../texts.ts';
import { Button } from '../ui/button.tsx';
import type { ListState } from './create-list-store.ts';
import { TimetableList } from './timetable-list.tsx';
import type { TimetableListProps } from './timetable-list.tsx';

type TimetableResultsProps = Pick<TimetableListProps, 'isPublic' | 'canOpen' | 'onOpen' | 'onRemove'> & {
  readonly list: ListState;
  /** Shown where there is nothing to be found, whatever is asked; null where it is only that nothing fits what is asked. */
  readonly none: ReactNode;
};

/** What came of the question: a problem, rows, or why there are none. */
export function TimetableResults({ list, none, ...rows }: TimetableResultsProps) {
  const { text } = useTexts();
  const { question, shown, problem, isFetchingMore, ask, showMore } = list;
  if (problem !== null) {
    return <ProblemNote problem={problem} again={text('timetables.again')} onAgain={() => void ask(question)} />;
  }
  if (shown === null) return <p className="plain-note">{text('timetables.loading')}</p>;
  if (shown.rows.length > 0) {
    return <TimetableList {...rows} shown={shown} isFetchingMore={isFetchingMore} onMore={() => void showMore()} />;
  }
  if (none !== null) return none;
  return (
    <div className="centred-note">
      <h2>{text('timetables.notFoundTitle')}</h2>
      <p>{text(shown.known < 1 ? 'timetables.notFoundYet' : 'timetables.notFoundHow')}</p>
      <Button onPress={() => void ask({ text: '', state: null })}>{text('timetables.showAll')}</Button>
    </div>
  );
}
