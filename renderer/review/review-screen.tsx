import { useEffect } from 'react';
import type { DocumentRow } from '../../shared/ipc/document-messages.ts';
import { useTexts } from '../texts.ts';
import { Button } from '../ui/button.tsx';
import { DetailsPanel } from './details/details-panel.tsx';
import { DocumentChoice } from './document-choice.tsx';
import { neighboursOf } from './neighbours.ts';
import { ReviewHead } from './review-head.tsx';
import { useReview } from './review-store.ts';
import { SheetPane } from './sheet/sheet-pane.tsx';
import { useReviewKeys } from './use-review-keys.ts';
import { WeekPane } from './week-pane.tsx';
import './review.css';

type ReviewScreenProps = {
  readonly documentId: string | null;
  /** What can be reviewed, in the order of the list. */
  readonly readDocuments: readonly DocumentRow[];
  readonly onOpen: (documentId: string) => void;
  readonly onLeave: () => void;
};

/** The original and what was read from it, side by side. */
export function ReviewScreen({ documentId, readDocuments, onOpen, onLeave }: ReviewScreenProps) {
  const { text, problem } = useTexts();
  const { opened, open, documentId: openId } = useReview();
  const ids = readDocuments.map((row) => row.documentId);
  const neighbours = neighboursOf(ids, documentId ?? '');
  useReviewKeys(neighbours, onOpen);
  useEffect(() => {
    const before = useReview.getState();
    // What could not be opened last time may have been read again since.
    const isStale = before.documentId !== documentId || before.opened.state === 'failed';
    if (documentId !== null && isStale) void open(documentId);
  }, [documentId, open]);

  if (documentId === null) return <DocumentChoice documents={readDocuments} onOpen={onOpen} onLeave={onLeave} />;
  if (openId !== documentId || opened.state === 'loading') {
    return <p className="screen plain-note">{text('review.loading')}</p>;
  }
  if (opened.state === 'failed') {
    return (
      <div className="screen centred-note" role="alert">
        <h1>{text('review.failedTitle')}</h1>
        <p>{problem(opened.problem)}</p>
        <Button onPress={onLeave}>{text('review.back')}</Button>
      </div>
    );
  }
  const { reading } = opened.document;
  return (
    <div className="screen review">
      <ReviewHead reading={reading} neighbours={neighbours} onOpen={onOpen} onLeave={onLeave} />
      <div className="review-panes">
        <SheetPane documentId={documentId} document={opened.document} />
        <WeekPane reading={reading} />
        <DetailsPanel reading={reading} />
      </div>
    </div>
  );
}
