import { Day } from '../../../shared/timetable/reading.ts';
import type { TimetableContent } from '../../../shared/versions/content.ts';
import type { WriteHandle } from '../database/handles.ts';

const MIDNIGHT = 24 * 60;

/** When the lessons of a published version are, in the clear, so that clashes are asked for in SQL. What they are is sealed. */
export function putBlocks(write: WriteHandle, versionId: string, { blocks }: TimetableContent): void {
  for (const { id, values } of blocks) {
    const weekday = values.day === null ? null : Day.options.indexOf(values.day) + 1;
    write.run(
      'INSERT INTO blocks (version_id, block_id, weekday, start_minute, end_minute) VALUES (?, ?, ?, ?, ?)',
      // An end at midnight is the end of its day.
      ...[
        versionId,
        id,
        weekday,
        minutesOf(values.start),
        minutesOf(values.end) === 0 ? MIDNIGHT : minutesOf(values.end),
      ],
    );
  }
}

function minutesOf(clock: string | null): number | null {
  if (clock === null) return null;
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return hours * 60 + minutes;
}
