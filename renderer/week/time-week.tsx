import { useMemo } from 'react';
import type { ReactNode } from 'react';
import type { ReadBlock } from '../../shared/timetable/reading.ts';
import { layoutWeek, pixelsPerMinute } from '../../shared/timetable/layout/week-layout.ts';
import type { PlacedBlock, WeekLayout } from '../../shared/timetable/layout/week-layout.ts';
import { useTexts } from '../texts.ts';
import { clockRange, clockTextOf } from './clock-text.ts';
import { columnName } from './day-names.ts';
import { timeLabels } from './time-labels.ts';
import { WeekBlock } from './week-block.tsx';

export type WeekProps = {
  readonly blocks: readonly ReadBlock[];
  readonly stopId: string | null;
  readonly litIds: ReadonlySet<string>;
  /** Height of the pane in pixels. */
  readonly room: number;
};

/** Room for the day names and the bottom edge, in pixels; keep with looks in week.css. */
const HEAD_AND_FOOT = 48;

/** From this height a block shows a second line, in pixels. */
const TWO_LINES = 36;

/** Height of one line in a block, and of what is above and below its lines; as in week.css, in pixels. */
const LINE = 15;
const EDGES = 6;

/** The week drawn to true time: a quarter of an hour is a quarter as tall as an hour. */
export function TimeWeek({ blocks, stopId, litIds, room }: WeekProps) {
  const texts = useTexts();
  const layout = useMemo(() => layoutWeek(blocks), [blocks]);
  const scale = pixelsPerMinute(layout, Math.max(320, room - HEAD_AND_FOOT));
  const top = (minute: number) => (minute - layout.from) * scale;
  const height = top(layout.to);
  const labels = timeLabels(layout, scale);
  const blockProps = (block: ReadBlock) => ({
    block,
    as: 'gridcell' as const,
    isStop: block.id === stopId,
    isLit: litIds.has(block.id),
  });

  return (
    <div className="time-week" style={{ gridTemplateColumns: `48px ${columnWidths(layout)}` }}>
      <div className="time-axis" aria-hidden="true">
        <div className="day-head" />
        <div className="day-body" style={{ height }}>
          {labels.map((minute) => (
            <span key={minute} className="time-label" style={{ top: top(minute) }}>
              {clockTextOf(minute)}
            </span>
          ))}
        </div>
      </div>
      <div className="time-lines" aria-hidden="true" style={{ height }}>
        {labels.map((minute) => (
          <i key={minute} style={{ top: top(minute) }} />
        ))}
      </div>
      {layout.columns.map((column, index) => (
        <div key={column.key} role="row" className="day-column">
          <div role="rowheader" className="day-head" aria-label={columnName(column, texts, 'long')}>
            {columnName(column, texts, 'short')}
          </div>
          <div role="none" className="day-body" style={{ height }}>
            {inDayOrder(layout, index, (placed) => (
              <WeekBlock
                key={placed.block.id}
                {...blockProps(placed.block)}
                shape={placed.end === null ? 'moment' : 'lesson'}
                {...linesOf(placed, scale)}
                isTall={isTall(placed, scale)}
                style={placeOf(placed, top)}
              />
            ))}
            {layout.bands.map((band) => {
              const block = band.blocks[index];
              return block === undefined ? null : (
                <WeekBlock
                  key={block.id}
                  {...blockProps(block)}
                  shape={band.end === null ? 'moment' : 'band'}
                  isSilent={index > 0}
                  style={{ top: top(band.start), height: band.end === null ? 18 : top(band.end) - top(band.start) }}
                />
              );
            })}
          </div>
        </div>
      ))}
      {layout.untimed.length > 0 ? <Untimed layout={layout} blockProps={blockProps} /> : null}
    </div>
  );
}

type UntimedProps = {
  readonly layout: WeekLayout;
  readonly blockProps: (block: ReadBlock) => Pick<Parameters<typeof WeekBlock>[0], 'block' | 'as' | 'isStop' | 'isLit'>;
};

/** What has no time stands under the day it belongs to, so that nothing of the sheet is missing here. */
function Untimed({ layout, blockProps }: UntimedProps) {
  const { text } = useTexts();
  return (
    <>
      <div className="untimed-name" aria-hidden="true">
        {text('review.untimed')}
      </div>
      {layout.columns.map((column, index) => {
        const untimed = layout.untimed.filter((entry) => entry.column === index);
        return (
          // A row without cells is none: to those who hear the week, an empty day has nothing here.
          <div key={column.key} role={untimed.length > 0 ? 'row' : 'none'} className="untimed-cell">
            {untimed.map(({ block }) => (
              <WeekBlock key={block.id} {...blockProps(block)} shape="lesson" detail={block.period ?? ''} />
            ))}
          </div>
        );
      })}
    </>
  );
}

/** A day on which blocks stand side by side is given more width than the others. */
function columnWidths(layout: WeekLayout): string {
  return layout.columns
    .map((_, column) => {
      const lanes = layout.placed.filter((placed) => placed.column === column).map((placed) => placed.lanes);
      const extra = Math.max(1, ...lanes) - 1;
      return `minmax(${72 + extra * 52}px, ${1 + extra * 0.6}fr)`;
    })
    .join(' ');
}

/** Reading order is the order of the day, so that text selected across blocks copies in it. */
function inDayOrder(layout: WeekLayout, column: number, draw: (placed: PlacedBlock) => ReactNode): ReactNode {
  return layout.placed.filter((placed) => placed.column === column).map(draw);
}

function placeOf({ start, end, lane, lanes }: PlacedBlock, top: (minute: number) => number) {
  return {
    top: top(start) + 1,
    height: end === null ? 18 : Math.max(16, top(end) - top(start) - 2),
    insetInlineStart: `calc(${(lane / lanes) * 100}% + 2px)`,
    inlineSize: `calc(${100 / lanes}% - 4px)`,
  };
}

/** What stands in a block under its title and how many whole lines that leaves the title: times, then room and teacher. */
function linesOf(placed: PlacedBlock, scale: number) {
  if (!isTall(placed, scale)) return {};
  const { block, start, end } = placed;
  const lines = Math.floor((((end ?? start) - start) * scale - EDGES) / LINE);
  const times = clockRange(block.start, block.end, '–');
  const whereabouts = [block.weeks, block.class, block.room, block.teacher].filter((part) => part !== null).join(' · ');
  if (whereabouts === '' || lines < 3) {
    const detail = [times, whereabouts].filter((part) => part !== '').join(' · ');
    return { detail, titleLines: Math.max(1, lines - 1) };
  }
  return { detail: times, whereabouts, titleLines: lines - 2 };
}

function isTall({ start, end }: PlacedBlock, scale: number): boolean {
  return end !== null && (end - start) * scale >= TWO_LINES;
}
