import { useEffect, useMemo, useRef } from 'react';
import type { KeyboardEvent } from 'react';
import type { Reading } from '../../../shared/timetable/reading.ts';
import { useTexts } from '../../texts.ts';
import { reveal } from '../reveal.ts';
import { useReview } from '../review-store.ts';
import { fromSamePlace } from '../sheet/blocks-at.ts';
import { useHeight } from '../use-height.ts';
import { DayList } from './day-list.tsx';
import { PeriodWeek } from './period-week.tsx';
import { stopsOf } from './stops.ts';
import { TimeWeek } from './time-week.tsx';
import { moveInWeek } from './week-moves.ts';
import { WeekToolbar } from './week-toolbar.tsx';
import './week.css';

/** The week that was read. One tab stop; arrows go by day and time, Enter or a click shows the block on the sheet. */
export function WeekPane({ reading }: { readonly reading: Reading }) {
  const { text } = useTexts();
  const { shown, chosenIn, partId, view, show } = useReview();
  const scroller = useRef<HTMLDivElement>(null);
  const room = useHeight(scroller);
  const blocks = useMemo(() => reading.blocks.filter(({ part }) => part === partId), [reading, partId]);
  const stops = useMemo(() => stopsOf(blocks, view), [blocks, view]);
  const shownId = shown?.kind === 'block' ? shown.id : null;
  const shownBlock = blocks.find(({ id }) => id === shownId);
  const litIds = new Set(shownBlock === undefined ? [] : fromSamePlace(blocks, shownBlock).map(({ id }) => id));
  const stopId = shownBlock?.id ?? moveInWeek(stops, null, '', false);

  useEffect(() => {
    const pane = scroller.current;
    const element = shownId === null ? null : pane?.querySelector(`[data-block="${CSS.escape(shownId)}"]`);
    if (pane === null || !(element instanceof HTMLElement)) return;
    const isInWeek = pane.contains(document.activeElement);
    if (chosenIn === 'sheet' || chosenIn === 'key' || isInWeek) element.focus({ preventScroll: true });
    reveal(pane, element);
  }, [shownId, chosenIn, view]);

  useEffect(() => {
    // Opened by Enter on its row, which is gone: the arrows shall work at once.
    if (document.activeElement !== document.body) return;
    scroller.current?.querySelector<HTMLElement>('[data-block][tabindex="0"]')?.focus({ preventScroll: true });
  }, []);

  const onKeyDown = (event: KeyboardEvent) => {
    const { target } = event;
    const focusedId = target instanceof HTMLElement ? (target.dataset['block'] ?? null) : null;
    const isChoice = event.key === 'Enter' || event.key === ' ';
    const nextId = isChoice ? focusedId : moveInWeek(stops, focusedId, event.key, event.ctrlKey || event.metaKey);
    if (nextId === null || event.altKey) return;
    event.preventDefault();
    show({ kind: 'block', id: nextId }, 'week');
  };

  const week = { blocks, stopId, litIds, room };
  return (
    <section className="week-pane" aria-label={text('review.week')}>
      <WeekToolbar reading={reading} />
      {blocks.length === 0 ? (
        <div className="week-blank" data-pane="week" tabIndex={-1}>
          <h3>{text('review.blankTitle')}</h3>
          <p>{text('review.blankHow')}</p>
        </div>
      ) : (
        <div
          ref={scroller}
          className="week-scroller"
          data-pane="week"
          // The days run as on the sheet beside it, which the language of the window does not turn round.
          {...(view === 'list' ? {} : { dir: 'ltr' })}
        >
          {/* Its role is always one that takes the keyboard. */}
          {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
          <div role={view === 'list' ? 'listbox' : 'grid'} aria-label={text('review.week')} onKeyDown={onKeyDown}>
            {view === 'time' ? <TimeWeek {...week} /> : null}
            {view === 'period' ? <PeriodWeek {...week} /> : null}
            {view === 'list' ? <DayList {...week} /> : null}
          </div>
        </div>
      )}
    </section>
  );
}
