import { useEffect, useMemo, useRef } from 'react';
import type { DocumentOpened } from '../../../shared/ipc/document-messages.ts';
import { useTexts } from '../../texts.ts';
import { reveal } from '../reveal.ts';
import { useReview } from '../review-store.ts';
import { SheetPage } from './sheet-page.tsx';
import { SheetToolbar } from './sheet-toolbar.tsx';
import { keyOf, thingsOf } from './sheet-things.ts';
import './sheet.css';

type SheetPaneProps = { readonly documentId: string; readonly document: DocumentOpened };

/** The original, page by page. Follows what is chosen elsewhere. */
export function SheetPane({ documentId, document }: SheetPaneProps) {
  const { text } = useTexts();
  const { page, shown, chosenIn } = useReview();
  const scroller = useRef<HTMLDivElement>(null);
  const things = useMemo(() => thingsOf(document.reading), [document]);
  const numbers = document.pages.map((view) => view.page);
  const view = document.pages.find((candidate) => candidate.page === page) ?? document.pages[0];

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
        role="group"
        aria-label={text('review.sheetPage', { page })}
        // What scrolls must be reachable by keyboard.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
      >
        {view === undefined ? null : <SheetPage key={view.page} documentId={documentId} page={view} things={things} />}
      </div>
    </section>
  );
}
