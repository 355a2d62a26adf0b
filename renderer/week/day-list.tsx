import { useMemo } from 'react';
import { layoutPeriods } from '../../shared/timetable/layout/period-layout.ts';
import { useTexts } from '../texts.ts';
import { timeWords } from './block-words.ts';
import { columnName } from './day-names.ts';
import type { WeekProps } from './time-week.tsx';
import { WeekBlock } from './week-block.tsx';

/** The days one under the other, each block a line: for a single day, or a few blocks. */
export function DayList({ blocks, stopId, litIds }: WeekProps) {
  const texts = useTexts();
  const { columns, rows } = useMemo(() => layoutPeriods(blocks), [blocks]);
  return (
    <div className="day-list">
      {columns.map((column, index) => (
        <div key={column.key} role="group" aria-labelledby={`day-${index}`}>
          <h3 id={`day-${index}`} role="presentation">
            {columnName(column, texts, 'long')}
          </h3>
          {rows
            .flatMap((row) => row.cells[index] ?? [])
            .map((block) => (
              <WeekBlock
                key={block.id}
                block={block}
                as="option"
                shape="lesson"
                isStop={block.id === stopId}
                isLit={litIds.has(block.id)}
                detail={[timeWords(block, texts), block.class, block.room, block.teacher]
                  .filter((part) => part !== null && part !== '')
                  .join(' · ')}
              />
            ))}
        </div>
      ))}
    </div>
  );
}
