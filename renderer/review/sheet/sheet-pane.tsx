import { useEffect, useMemo, useRef } from 'react';
import { useTexts } from '../../texts.ts';
import { reveal } from '../../reveal.ts';
import { useReview } from '../review-store.ts';
import type { ReviewedDocument } from '../reviewed-document.ts';
import { readSpan } from './read-span.ts';
import { SheetGone } from './sheet-gone.tsx';
import { SheetPage } from './sheet-page.tsx';
import { SheetToolbar } from './sheet-toolbar.tsx';
import { keyOf, thingsOf } from './sheet-things.ts';
import { useSheetScroll } from './use-sheet-scroll.ts';
import './sheet.css';

type SheetPaneProps = { readonly documentId: string; readonly document: ReviewedDocument };

/** The original, page by page. Follows what is chosen elsewhere. */
export function SheetPane({ documentId, document }: SheetPaneProps) {
  const { text } = useTexts();
  const { page, zoom, shown, chosenIn } = useReview();
  const scroller = useRef<HTMLDivElement>(null);
  const things = useMemo(() => thingsOf(document.reading), [document.reading]);
  const numbers = document.pages.map((view) => view.page);
  const view = document.pages.find((candidate) => candidate.page === page) ?? document.pages[0];

  const span = useMemo(
    () =>
      readSpan(
        things.filter((thing) => thing.page === view?.page && thing.shown.kind !== 'setAside'),
        view?.lines ?? [],
      ),
    [things, view],
  );
  useSheetScroll(scroller, span, view?.page ?? 0, zoom);

  useEffect(() => {
    if (shown === null || chosenIn === 'sheet' || scroller.current === null) return;
    const box = scroller.current.querySelector(`[data-box="${CSS.escape(keyOf(shown))}"]`);
    if (box !== null) reveal(scroller.current, box);
  }, [shown, chosenIn, page]);

  return (
    <section className="sheet-pane" aria-label={text('review.sheet')}>
      <SheetToolbar pages={numbers} />
      <div
        ref={scroller}
        className="sheet-scroller"
        data-pane="sheet"
        // A picture of paper: its left is left in every language.
        dir="ltr"
        role="group"
        aria-label={text('review.sheetPage', { page })}
        // What scrolls must be reachable by keyboard.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
      >
        {document.sheetGone === null ? null : <SheetGone at={document.sheetGone.at} />}
        {view === undefined ? null : (
          <SheetPage
            key={`${view.page} ${document.sheetReading}`}
            documentId={documentId}
            page={view}
            reading={document.sheetReading}
            things={things}
            span={span}
          />
        )}
      </div>
    </section>
  );
}
