import { useEffect, useRef } from 'react';
import { useTexts } from '../texts.ts';
import { SearchLine } from '../timetable-list/search-line.tsx';
import { TimetableList } from '../timetable-list/timetable-list.tsx';
import { Button } from '../ui/button.tsx';
import { LiveRegion } from '../ui/live-region.tsx';
import { PublishedWeek } from './published-week.tsx';
import { useOpenedWeek, usePublished } from './published-store.ts';
import '../timetable-list/timetable-list.css';

/** Teachers and students look up the timetables that concern them, and read their weeks. */
export function PublishedScreen() {
  const { text, problem: sentenceOf } = useTexts();
  const { question, shown, problem, isFetchingMore, begin, ask, showMore } = usePublished();
  const { timetableId, open } = useOpenedWeek();
  useEffect(begin, [begin]);
  useFocusOnReturn(timetableId);
  const facts = shown === null || problem !== null ? '' : text('timetables.found', { count: shown.found });
  if (timetableId !== null) return <PublishedWeek />;

  return (
    <div className="screen">
      <header className="screen-head">
        <h1>{text('timetables.title')}</h1>
        <p className="screen-facts">{facts}</p>
      </header>
      {isEmpty() ? null : (
        <SearchLine
          text={question.text}
          known={shown?.known ?? 1}
          onType={(typed) => void ask({ ...question, text: typed })}
        />
      )}
      <div className="timetable-body">{body()}</div>
      <LiveRegion sentence={facts} />
    </div>
  );

  /** Nothing is published for this person, whatever they would search for. */
  function isEmpty(): boolean {
    return shown?.found === 0 && question.text.trim() === '';
  }

  function body() {
    if (problem !== null) {
      return (
        <div className="plain-note">
          <p role="alert">{sentenceOf(problem)}</p>
          <Button onPress={() => void ask(question)}>{text('timetables.again')}</Button>
        </div>
      );
    }
    if (shown === null) return <p className="plain-note">{text('timetables.loading')}</p>;
    if (isEmpty()) {
      return (
        <div className="centred-note">
          <h2>{text('app.nothingTitle')}</h2>
          <p>{text('app.nothingHow')}</p>
        </div>
      );
    }
    if (shown.rows.length === 0) {
      return (
        <div className="centred-note">
          <h2>{text('timetables.notFoundTitle')}</h2>
          <p>{text(shown.known < 1 ? 'timetables.notFoundYet' : 'timetables.notFoundHow')}</p>
          <Button onPress={() => void ask({ text: '', state: null })}>{text('timetables.showAll')}</Button>
        </div>
      );
    }
    return (
      <TimetableList
        shown={shown}
        isPublic
        isFetchingMore={isFetchingMore}
        onMore={() => void showMore()}
        canOpen={() => true}
        onOpen={(row) => void open(row.timetableId)}
      />
    );
  }
}

/** Back from a week, the keyboard goes on from the row that it was opened from. */
function useFocusOnReturn(timetableId: string | null): void {
  const lastOpened = useRef(timetableId);
  useEffect(() => {
    const before = lastOpened.current;
    lastOpened.current = timetableId;
    if (before === null || timetableId !== null) return undefined;
    // The list builds its rows after it was mounted.
    const frame = requestAnimationFrame(() => {
      if (document.activeElement !== document.body) return;
      document.querySelector<HTMLElement>(`[role="row"][data-key="${CSS.escape(before)}"]`)?.focus();
    });
    return () => cancelAnimationFrame(frame);
  }, [timetableId]);
}
