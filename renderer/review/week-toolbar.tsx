import { Eye } from 'lucide-react';
import { useMemo } from 'react';
import type { ReadingPart } from '../../shared/timetable/reading.ts';
import type { ShownReading } from '../../shared/versions/reading-from-content.ts';
import { useTexts } from '../texts.ts';
import type { Texts } from '../texts.ts';
import { Button } from '../ui/button.tsx';
import { Choice } from '../ui/choice.tsx';
import { ViewChoice } from '../week/view-choice.tsx';
import { lookRound } from './look-round.ts';
import { useReview } from './review-store.ts';
import { keyOf } from './sheet/sheet-things.ts';

export function WeekToolbar({ reading }: { readonly reading: ShownReading }) {
  const { text } = useTexts();
  const { partId, view, shown, showPart, chooseView, showNextToLookAt } = useReview();
  const round = useMemo(() => lookRound(reading, view), [reading, view]);
  const place = shown === null ? 0 : round.findIndex((stop) => keyOf(stop) === keyOf(shown)) + 1;
  return (
    <div className="pane-bar">
      <h2 className="pane-name">{text('review.week')}</h2>
      {reading.parts.length > 1 ? (
        <Choice
          label={text('review.parts')}
          chosen={partId ?? ''}
          onChoose={showPart}
          options={reading.parts.map((part) => ({ key: part.id, label: partName(part, text) }))}
        />
      ) : null}
      <div className="pane-tools">
        {place === 0 ? null : (
          <span className="look-place">{text('review.placeOf', { place, count: round.length })}</span>
        )}
        {round.length === 0 ? null : (
          <Button look="quiet" icon={<Eye size={14} />} keys="N" onPress={showNextToLookAt}>
            {text('review.nextLook')}
          </Button>
        )}
        {reading.blocks.length === 0 ? null : <ViewChoice view={view} onChoose={chooseView} />}
      </div>
    </div>
  );
}

function partName({ class: className, teacher, week, page }: ReadingPart, text: Texts['text']): string {
  return className ?? teacher ?? week ?? text('review.page', { page });
}
