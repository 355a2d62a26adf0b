import { useEffect, useRef } from 'react';
import { useTexts } from '../texts.ts';
import { SearchLine } from '../timetable-list/search-line.tsx';
import { TimetableResults } from '../timetable-list/timetable-results.tsx';
import { LiveRegion } from '../ui/live-region.tsx';
import { PublishedWeek } from './published-week.tsx';
import { useOpenedWeek, usePublished } from './published-store.ts';
import '../timetable-list/timetable-list.css';

/** Teachers and students look up the timetables that concern them, and read their weeks. */
export function PublishedScreen() {
  const { text } = useTexts();
  const list = usePublished();
  const { question, shown, problem, begin, ask } = list;
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
      <div className="timetable-body">
        <TimetableResults
          list={list}
          none={isEmpty() ? <Nothing /> : null}
          isPublic
          canOpen={() => true}
          onOpen={(row) => void open(row.timetableId)}
        />
      </div>
      <LiveRegion sentence={facts} />
    </div>
  );

  /** Nothing is published for this person, whatever they would search for. */
  function isEmpty(): boolean {
    return shown?.found === 0 && question.text.trim() === '';
  }
}

function Nothing() {
  const { text } = useTexts();
  return (
    <div className="centred-note">
      <h2>{text('app.nothingTitle')}</h2>
      <p>{text('app.nothingHow')}</p>
    </div>
  );
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
