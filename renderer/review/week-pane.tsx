import { useCallback, useMemo } from 'react';
import type { ShownReading } from '../../shared/versions/reading-from-content.ts';
import { useTexts } from '../texts.ts';
import { WeekGrid } from '../week/week-grid.tsx';
import { useReview } from './review-store.ts';
import { fromSamePlace } from './sheet/blocks-at.ts';
import { WeekToolbar } from './week-toolbar.tsx';

/** The week that was read; what is chosen in it is shown on the sheet. */
export function WeekPane({ reading }: { readonly reading: ShownReading }) {
  const { text } = useTexts();
  const { shown, chosenIn, partId, view, show } = useReview();
  const blocks = useMemo(() => reading.blocks.filter(({ part }) => part === partId), [reading, partId]);
  const shownId = shown?.kind === 'block' ? shown.id : null;
  const shownBlock = blocks.find(({ id }) => id === shownId);
  const litIds = new Set(shownBlock === undefined ? [] : fromSamePlace(blocks, shownBlock).map(({ id }) => id));
  const onShow = useCallback((id: string) => show({ kind: 'block', id }, 'week'), [show]);
  return (
    <section className="week-pane" aria-label={text('review.week')}>
      <WeekToolbar reading={reading} />
      {blocks.length === 0 ? (
        <div className="week-blank" data-pane="week" tabIndex={-1}>
          <h3>{text('review.blankTitle')}</h3>
          <p>{text('review.blankHow')}</p>
        </div>
      ) : (
        <WeekGrid
          label={text('review.week')}
          blocks={blocks}
          view={view}
          shownId={shownId}
          litIds={litIds}
          takesFocus={chosenIn === 'sheet' || chosenIn === 'key'}
          onShow={onShow}
        />
      )}
    </section>
  );
}
