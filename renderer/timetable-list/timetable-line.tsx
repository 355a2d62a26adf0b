import { CalendarDays, CircleAlert, Eye, ScanText } from 'lucide-react';
import type { TimetableRow } from '../../shared/ipc/timetable-messages.ts';
import { Button } from '../ui/button.tsx';
import { useTexts } from '../texts.ts';
import { publishedDays, standWords, successorWords } from '../timetable-words.ts';
import { timetableNames } from './timetable-names.ts';

/** What is approved has been vouched for as it is. */
export function asksForLook({ state, needLook }: TimetableRow): boolean {
  return state === 'read' && needLook > 0;
}

type TimetableLineProps = {
  readonly row: TimetableRow;
  readonly isPublic: boolean;
  /** For one whose sheet was lost, which lies in no intake to be removed from. */
  readonly onRemove?: ((row: TimetableRow) => void) | undefined;
};

/** One timetable of the list: whose it is, how it stands, and the days it holds. */
export function TimetableLine({ row, isPublic, onRemove }: TimetableLineProps) {
  const texts = useTexts();
  const { text } = texts;
  const { main, what, file } = timetableNames(row);
  const successor = successorWords(row, texts);
  // Its days stand beside it.
  const state = standWords({ ...row, inForce: null, replacedBy: null }, texts);
  return (
    <div className="timetable-line" data-public={isPublic}>
      <CalendarDays size={16} strokeWidth={1.75} className="timetable-icon" />
      <span className="timetable-whose">
        <span className="cut">
          <bdi>{main}</bdi>
        </span>
        {isPublic || file === '' ? null : (
          <span className="timetable-file cut">
            <bdi>{file}</bdi>
          </span>
        )}
      </span>
      <span className="timetable-name cut">
        <bdi>{what}</bdi>
      </span>
      {isPublic ? null : <span className="timetable-state">{state}</span>}
      <span className="timetable-days">
        <span>{publishedDays(isPublic ? { ...row, state: 'published' } : row, texts)}</span>
        {isPublic || successor === '' ? null : <span className="timetable-successor">{successor}</span>}
      </span>
      {isPublic ? null : (
        <span className="timetable-marks">
          {row.hasProposal ? (
            <span className="timetable-mark">
              <ScanText size={14} />
              {text('timetables.hasProposal')}
            </span>
          ) : null}
          {row.documentId === null && onRemove !== undefined ? (
            <Button look="quiet" label={text('intake.removeNamed', { name: row.name })} onPress={() => onRemove(row)}>
              {text('intake.remove')}
            </Button>
          ) : null}
          {row.rereadFailed === null ? null : (
            <span className="timetable-mark">
              <CircleAlert size={14} />
              {text('timetables.rereadFailed')}
            </span>
          )}
          {asksForLook(row) ? (
            <span className="timetable-mark">
              <Eye size={14} />
              {text('intake.needLook', { count: row.needLook })}
            </span>
          ) : null}
        </span>
      )}
    </div>
  );
}
