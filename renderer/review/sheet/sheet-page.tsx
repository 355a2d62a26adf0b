import { useMemo, useState } from 'react';
import type { MouseEvent } from 'react';
import type { PageView } from '../../../shared/timetable/layout/page-view.ts';
import { useTexts } from '../../texts.ts';
import { hasTextSelected } from '../../has-text-selected.ts';
import { useReview } from '../review-store.ts';
import { fromSamePlace, thingsAt } from './blocks-at.ts';
import { DrawnPage } from './drawn-page.tsx';
import { PageBoxes } from './page-boxes.tsx';
import type { ReadSpan } from './read-span.ts';
import { keyOf } from './sheet-things.ts';
import type { SheetThing } from './sheet-things.ts';
import { TextLayer } from './text-layer.tsx';

type SheetPageProps = {
  readonly documentId: string;
  readonly page: PageView;
  /** The reading that drew it; null for the newest. */
  readonly reading: number | null;
  readonly things: readonly SheetThing[];
  /** What fills the width of the pane at 100 %. */
  readonly span: ReadSpan;
};

/** One page of the original with the boxes of what was read; a click on one shows it in the week. */
export function SheetPage({ documentId, page, reading, things, span }: SheetPageProps) {
  const { text } = useTexts();
  const { shown, zoom, show } = useReview();
  const [hoveredKey, setHoveredKey] = useState<string | null>(null);
  const [pictureFailed, setPictureFailed] = useState(false);
  const here = useMemo(() => things.filter((thing) => thing.page === page.page), [things, page]);
  const shownKey = shown === null ? null : keyOf(shown);
  const shownThing = here.find((thing) => thing.key === shownKey);
  const litKeys = new Set(shownThing === undefined ? [] : fromSamePlace(here, shownThing).map(({ key }) => key));
  const hasPicture = page.hasPicture && !pictureFailed;

  const found = (event: MouseEvent<HTMLElement>) => {
    const frame = event.currentTarget.getBoundingClientRect();
    const x = (event.clientX - frame.left) / frame.width;
    const y = (event.clientY - frame.top) / frame.height;
    return thingsAt(here, page.page, x, y);
  };

  return (
    <>
      {pictureFailed ? <p className="plain-note">{text('review.pictureMissing')}</p> : null}
      {/* A short cut for the pointer: by keyboard every block is reached in the week, every other place in its list. */}
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions */}
      <div
        className="sheet-page"
        data-hovers={hoveredKey !== null}
        style={{ width: `${(zoom / span.width) * 100}%`, aspectRatio: `${page.width} / ${page.height}` }}
        onMouseMove={(event) => setHoveredKey(found(event)[0]?.key ?? null)}
        onMouseLeave={() => setHoveredKey(null)}
        onClick={(event) => {
          const next = hasTextSelected() ? undefined : nextOf(found(event), shownKey);
          if (next !== undefined) show(next.shown, 'sheet');
        }}
      >
        {hasPicture ? (
          <img
            src={
              reading === null ? `/pages/${documentId}/${page.page}` : `/pages/${documentId}/${page.page}/${reading}`
            }
            alt={text('review.sheetPage', { page: page.page })}
            draggable={false}
            onError={() => setPictureFailed(true)}
          />
        ) : (
          <DrawnPage page={page} />
        )}
        <PageBoxes things={here} shownKey={shownKey} litKeys={litKeys} hoveredKey={hoveredKey} />
        <TextLayer page={page} isSeen={!hasPicture} />
      </div>
    </>
  );
}

/** The smallest thing under the pointer; clicking again goes through those of the same place (one cell, five days). */
function nextOf(found: readonly SheetThing[], shownKey: string | null): SheetThing | undefined {
  const first = found[0];
  if (first === undefined) return undefined;
  const together = fromSamePlace(found, first);
  return together[(together.findIndex(({ key }) => key === shownKey) + 1) % together.length];
}
