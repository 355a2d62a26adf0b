import { useMemo } from 'react';
import type { ShownReading } from '../../../shared/versions/reading-from-content.ts';
import { useTexts } from '../../texts.ts';
import { Button } from '../../ui/button.tsx';
import { lookRound } from '../look-round.ts';
import { useReview } from '../review-store.ts';

/** What to do next while nothing is chosen. */
export function ChooseHint({ reading }: { readonly reading: ShownReading }) {
  const { text } = useTexts();
  const { view, showNextToLookAt } = useReview();
  const count = useMemo(() => lookRound(reading, view).length, [reading, view]);
  if (reading.blocks.length === 0) return <p className="plain-note">{text('review.blankHow')}</p>;
  return (
    <div className="choose-hint">
      {count > 0 ? (
        <>
          <p>{text('review.startHow', { count })}</p>
          <Button onPress={showNextToLookAt} keys="N">
            {text('review.start')}
          </Button>
        </>
      ) : (
        <p>{text('review.nothingToLookAt')}</p>
      )}
      <p className="choose-aside">{text('review.chooseBlock')}</p>
    </div>
  );
}
