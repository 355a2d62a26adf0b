import { useEffect, useMemo, useRef } from 'react';
import type { KeyboardEvent } from 'react';
import type { ReadBlock } from '../../shared/timetable/reading.ts';
import { reveal } from '../reveal.ts';
import { useHeight } from '../use-height.ts';
import { DayList } from './day-list.tsx';
import { PeriodWeek } from './period-week.tsx';
import { stopsOf } from './stops.ts';
import type { WeekView } from './suggest-view.ts';
import { tintsOf } from './tint.ts';
import { tintedTitles } from './tinted-titles.ts';
import { TimeWeek } from './time-week.tsx';
import { WeekChosen } from './week-choice.ts';
import { moveInWeek } from './week-moves.ts';
import './week.css';
import './tints.css';

type WeekGridProps = {
  /** What those hear who come to it. */
  readonly label: string;
  /** Blocks of one week; there is at least one. */
  readonly blocks: readonly ReadBlock[];
  readonly view: WeekView;
  readonly shownId: string | null;
  /** Others that belong to the chosen one, such as a break on the other days. */
  readonly litIds: ReadonlySet<string>;
  /** The block was chosen elsewhere, and the keyboard goes there too. */
  readonly takesFocus: boolean;
  readonly onShow: (id: string) => void;
};

/** A week in one of its layouts. One tab stop; arrows go by day and time, Enter or a click chooses a block. */
export function WeekGrid({ label, blocks, view, shownId, litIds, takesFocus, onShow }: WeekGridProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const room = useHeight(scroller);
  const stops = useMemo(() => stopsOf(blocks, view), [blocks, view]);
  const shownHere = blocks.some(({ id }) => id === shownId) ? shownId : null;
  const stopId = shownHere ?? moveInWeek(stops, null, '', false);
  const tints = useMemo(() => tintsOf(tintedTitles(blocks)), [blocks]);
  const choice = useMemo(() => ({ shownId, onShow, tints }), [shownId, onShow, tints]);

  useEffect(() => {
    const pane = scroller.current;
    const element = shownId === null ? null : pane?.querySelector(`[data-block="${CSS.escape(shownId)}"]`);
    if (pane === null || !(element instanceof HTMLElement)) return;
    const isInWeek = pane.contains(document.activeElement);
    if (takesFocus || isInWeek) element.focus({ preventScroll: true });
    reveal(pane, element);
  }, [shownId, takesFocus, view]);

  useEffect(() => {
    // Opened by Enter on its row, which is gone: the arrows shall work at once.
    if (document.activeElement !== document.body) return;
    scroller.current?.querySelector<HTMLElement>('[data-block][tabindex="0"]')?.focus({ preventScroll: true });
  }, []);

  const onKeyDown = (event: KeyboardEvent) => {
    const { target } = event;
    const focusedId = target instanceof HTMLElement ? (target.dataset['block'] ?? null) : null;
    const isChoice = event.key === 'Enter' || event.key === ' ';
    // With the command key Enter is something else: it approves.
    if (isChoice && (event.ctrlKey || event.metaKey)) return;
    const nextId = isChoice ? focusedId : moveInWeek(stops, focusedId, event.key, event.ctrlKey || event.metaKey);
    if (nextId === null || event.altKey) return;
    event.preventDefault();
    onShow(nextId);
  };

  const week = { blocks, stopId, litIds, room };
  return (
    <WeekChosen value={choice}>
      <div
        ref={scroller}
        className="week-scroller"
        data-pane="week"
        // The days run as on the sheet, which the language of the window does not turn round.
        {...(view === 'list' ? {} : { dir: 'ltr' })}
      >
        {/* Its role is always one that takes the keyboard. */}
        {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
        <div role={view === 'list' ? 'listbox' : 'grid'} aria-label={label} onKeyDown={onKeyDown}>
          {view === 'time' ? <TimeWeek {...week} /> : null}
          {view === 'period' ? <PeriodWeek {...week} /> : null}
          {view === 'list' ? <DayList {...week} /> : null}
        </div>
      </div>
    </WeekChosen>
  );
}
