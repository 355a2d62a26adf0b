import { useEffect, useState } from 'react';
import type { DocumentRow } from '../../shared/ipc/document-messages.ts';
import { desk } from '../desk.ts';
import { useTexts } from '../texts.ts';
import { Button } from '../ui/button.tsx';
import { DetailsPanel } from './details/details-panel.tsx';
import { DocumentChoice } from './document-choice.tsx';
import { DraftBar } from './draft/draft-bar.tsx';
import { useDraft } from './draft/draft-store.ts';
import { neighboursOf } from './neighbours.ts';
import type { Neighbours } from './neighbours.ts';
import { ReviewHead } from './review-head.tsx';
import { useReview } from './review-store.ts';
import type { Sight } from './reviewed-document.ts';
import { SheetPane } from './sheet/sheet-pane.tsx';
import { useReviewKeys } from './use-review-keys.ts';
import { WeekPane } from './week-pane.tsx';
import './review.css';

type ReviewScreenProps = {
  readonly documentId: string | null;
  /** What can be reviewed, in the order of the list. */
  readonly readDocuments: readonly DocumentRow[];
  readonly sight: Sight;
  /** What the way back is called: where the person came from. */
  readonly backWords: string;
  /** What the command key is called on this keyboard. */
  readonly command: string;
  readonly onOpen: (documentId: string) => void;
  readonly onLeave: () => void;
};

/** The original and what was read from it, side by side. */
export function ReviewScreen(props: ReviewScreenProps) {
  const { documentId, readDocuments, sight, backWords, command, onOpen, onLeave } = props;
  const { text, problem } = useTexts();
  const { opened, open, documentId: openId } = useReview();
  const ids = readDocuments.map((row) => row.documentId);
  const neighbours = useNeighbours(ids, documentId ?? '');
  useReviewKeys(neighbours, onOpen);
  useEffect(() => {
    if (documentId === null) return undefined;
    let isWanted = true;
    const look = async () => {
      await useDraft.getState().leave();
      if (!isWanted) return;
      const before = useReview.getState();
      // What could not be opened last time may have been read again since; a draft may have changed meanwhile.
      const isStale = before.documentId !== documentId || before.opened.state === 'failed';
      await (isStale ? open(documentId, sight) : before.refresh());
    };
    void look();
    return () => {
      isWanted = false;
    };
  }, [documentId, open, sight]);
  useEffect(
    () =>
      desk['timetables.changed'](({ known }) => {
        // While the search fills itself, the news is about that and comes often.
        if (known === 1 && !useDraft.getState().isSaving) void useReview.getState().refresh();
      }),
    [],
  );

  if (documentId === null) return <DocumentChoice documents={readDocuments} onOpen={onOpen} onLeave={onLeave} />;
  if (openId !== documentId || opened.state === 'loading') {
    return <p className="screen plain-note">{text('review.loading')}</p>;
  }
  if (opened.state === 'failed') {
    return (
      <div className="screen centred-note" role="alert">
        <h1>{text('review.failedTitle')}</h1>
        <p>{problem(opened.problem)}</p>
        <Button onPress={onLeave}>{backWords}</Button>
      </div>
    );
  }
  const { document } = opened;
  const { timetable } = document;
  const { after } = neighbours;
  const onNext = after === null ? null : () => onOpen(after);
  return (
    <div className="screen review">
      <ReviewHead document={document} neighbours={neighbours} backWords={backWords} onOpen={onOpen} onLeave={onLeave} />
      {timetable === null ? null : <DraftBar key={timetable.row.timetableId} timetable={timetable} command={command} onNext={onNext} />}
      <div className="review-panes">
        <SheetPane documentId={documentId} document={document} />
        <WeekPane reading={document.reading} />
        <DetailsPanel document={document} />
      </div>
    </div>
  );
}

/** A document that is approved leaves the list: its neighbours are then those of the place where it stood. */
function useNeighbours(documentIds: readonly string[], documentId: string): Neighbours {
  const [last, setLast] = useState({ documentId, place: 0 });
  const isSame = last.documentId === documentId;
  const neighbours = neighboursOf(documentIds, documentId, isSame && last.place > 0 ? last.place : null);
  const { place } = neighbours;
  if (place > 0 && !(isSame && last.place === place)) setLast({ documentId, place });
  return neighbours;
}
