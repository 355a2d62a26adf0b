import { useEffect, useRef } from 'react';
import type { TimetableRow, TimetablesPage } from '../../shared/ipc/timetable-messages.ts';
import { useTexts } from '../texts.ts';
import { standWords } from '../timetable-words.ts';
import { Button } from '../ui/button.tsx';
import { RowList } from '../ui/row-list.tsx';
import { timetableNames } from './timetable-names.ts';
import { asksForLook, TimetableLine } from './timetable-line.tsx';

export type TimetableListProps = {
  readonly shown: TimetablesPage;
  readonly isPublic: boolean;
  readonly isFetchingMore: boolean;
  readonly onMore: () => void;
  readonly canOpen: (row: TimetableRow) => boolean;
  readonly onOpen: (row: TimetableRow) => void;
  /** For those that no intake holds, because their sheet was lost. */
  readonly onRemove?: (row: TimetableRow) => void;
};

/** What was found, as far as it was fetched; the rest is a button away. */
export function TimetableList(props: TimetableListProps) {
  const { shown, isPublic, isFetchingMore, onMore, canOpen, onOpen, onRemove } = props;
  const texts = useTexts();
  const { text } = texts;
  const { rows, found, words } = shown;
  return (
    <>
      {words === 'some' ? <p className="timetable-note">{text('timetables.someWords')}</p> : null}
      <RowList
        label={text('timetables.list')}
        items={rows}
        // By its document the way back from Review finds the row.
        idOf={(row) => (isPublic ? row.timetableId : (row.documentId ?? row.timetableId))}
        nameOf={nameOf}
        dependsOn={[texts, isPublic, onRemove]}
        canOpen={canOpen}
        onOpen={onOpen}
        renderRow={(row) => <TimetableLine row={row} isPublic={isPublic} onRemove={onRemove} />}
      />
      <ListEnd left={found - rows.length} isFetchingMore={isFetchingMore} onMore={onMore} />
    </>
  );

  function nameOf(row: TimetableRow): string {
    const marks = isPublic
      ? []
      : [
          standWords(row, texts),
          row.hasProposal ? text('timetables.hasProposal') : '',
          row.rereadFailed === null ? '' : text('timetables.rereadFailed'),
          asksForLook(row) ? text('intake.needLook', { count: row.needLook }) : '',
        ];
    const { main, what, file } = timetableNames(row);
    return [main, what, isPublic ? '' : file, ...marks].filter((part) => part !== '').join(', ');
  }
}

type ListEndProps = { readonly left: number; readonly isFetchingMore: boolean; readonly onMore: () => void };

/** Whoever fetched the last of it by keyboard is not left without a place when the button goes. */
function ListEnd({ left, isFetchingMore, onMore }: ListEndProps) {
  const { text } = useTexts();
  const end = useRef<HTMLParagraphElement>(null);
  const hadMore = useRef(left > 0);
  useEffect(() => {
    if (hadMore.current && left <= 0 && document.activeElement === document.body) end.current?.focus();
    hadMore.current = left > 0;
  }, [left]);
  return (
    <div className="timetable-end">
      {left > 0 ? (
        <Button onPress={onMore}>
          {text(isFetchingMore ? 'timetables.fetching' : 'timetables.more', { count: left })}
        </Button>
      ) : (
        <p ref={end} tabIndex={-1}>
          {text('timetables.end')}
        </p>
      )}
    </div>
  );
}
