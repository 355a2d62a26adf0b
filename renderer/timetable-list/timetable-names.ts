import type { TimetableRow } from '../../shared/ipc/timetable-messages.ts';
import { whoseSheet } from '../whose-sheet.ts';

type Named = Pick<TimetableRow, 'name' | 'teacher' | 'class' | 'title'>;

/**
 * What a timetable is called where people look for it: whose it is before what it is, and the file that it came from last
 * and small, because files are often all called the same. One that says nothing of itself goes by its file alone.
 */
export function timetableNames(row: Named): { readonly main: string; readonly what: string; readonly file: string } {
  const whose = whoseSheet(row);
  const title = row.title ?? '';
  if (whose !== '') return { main: whose, what: title, file: row.name };
  return title === '' ? { main: row.name, what: '', file: '' } : { main: title, what: '', file: row.name };
}
