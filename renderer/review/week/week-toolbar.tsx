import { Eye } from 'lucide-react';
import type { Reading, ReadingPart } from '../../../shared/timetable/reading.ts';
import { useTexts } from '../../texts.ts';
import type { Texts } from '../../texts.ts';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { useReview } from '../review-store.ts';

type WeekToolbarProps = { readonly reading: Reading; readonly doubtful: boolean };

export function WeekToolbar({ reading, doubtful }: WeekToolbarProps) {
  const { text } = useTexts();
  const { partId, view, showPart, chooseView, showNextToLookAt } = useReview();
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
        {!doubtful ? null : (
          <Button look="quiet" icon={<Eye size={14} />} onPress={showNextToLookAt}>
            {text('review.nextLook')}
          </Button>
        )}
        {reading.blocks.length === 0 ? null : (
          <Choice
            label={text('review.view')}
            chosen={view}
            onChoose={chooseView}
            options={[
              { key: 'time', label: text('review.viewTime') },
              { key: 'period', label: text('review.viewPeriod') },
              { key: 'list', label: text('review.viewList') },
            ]}
          />
        )}
      </div>
    </div>
  );
}

function partName({ class: className, teacher, week, page }: ReadingPart, text: Texts['text']): string {
  return className ?? teacher ?? week ?? text('review.page', { page });
}
