import { useMemo } from 'react';
import { layoutPeriods } from '../../shared/timetable/layout/period-layout.ts';
import type { PeriodRow } from '../../shared/timetable/layout/period-layout.ts';
import type { ReadBlock } from '../../shared/timetable/reading.ts';
import { useTexts } from '../texts.ts';
import type { Texts } from '../texts.ts';
import { periodName } from './block-words.ts';
import { clockRange, clockText } from './clock-text.ts';
import { columnName } from './day-names.ts';
import type { WeekProps } from './time-week.tsx';
import { WeekBlock } from './week-block.tsx';

/** The week in rows of equal weight, one a period or starting time. */
export function PeriodWeek({ blocks, stopId, litIds }: WeekProps) {
  const texts = useTexts();
  const { columns, rows } = useMemo(() => layoutPeriods(blocks), [blocks]);
  return (
    <div role="none" className="period-week">
      <div role="row" className="period-row">
        <div className="day-head" aria-hidden="true" />
        {columns.map((column) => (
          <div key={column.key} role="columnheader" className="day-head" aria-label={columnName(column, texts, 'long')}>
            {columnName(column, texts, 'short')}
          </div>
        ))}
      </div>
      {rows.map((row) => (
        <div key={row.key} role="row" className="period-row" data-band={row.isBand}>
          <div role="rowheader" className="period-name">
            <RowName row={row} texts={texts} />
          </div>
          {row.cells.map((cell, index) => (
            <div key={columns[index]?.key ?? index} role="gridcell" className="period-cell">
              {cell.map((block) => (
                <WeekBlock
                  key={block.id}
                  block={block}
                  as="button"
                  shape={row.isBand ? 'band' : 'lesson'}
                  isSilent={row.isBand && index > 0}
                  isStop={block.id === stopId}
                  isLit={litIds.has(block.id)}
                  detail={detailOf(block, row)}
                />
              ))}
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}

function RowName({ row, texts }: { readonly row: PeriodRow; readonly texts: Texts }) {
  const { text } = texts;
  const time = row.start === null ? '' : clockText(row.start);
  if (row.period === null) return <span>{time === '' ? text('review.untimed') : time}</span>;
  return (
    <>
      <span>{periodName(row.period, text)}</span>
      {time === '' ? null : <span className="row-time">{time}</span>}
    </>
  );
}

/** Times only where they differ from the rest of the row. */
function detailOf(block: ReadBlock, row: PeriodRow): string {
  const ownTime = block.start !== row.start || block.end !== row.end ? clockRange(block.start, block.end) : '';
  return [block.weeks, ownTime, block.class, block.room, block.teacher]
    .filter((part) => part !== null && part !== '')
    .join(' · ');
}
