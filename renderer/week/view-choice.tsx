import { useTexts } from '../texts.ts';
import { Choice } from '../ui/choice.tsx';
import type { WeekView } from './suggest-view.ts';

type ViewChoiceProps = { readonly view: WeekView; readonly onChoose: (view: WeekView) => void };

export function ViewChoice({ view, onChoose }: ViewChoiceProps) {
  const { text } = useTexts();
  return (
    <Choice
      label={text('review.view')}
      chosen={view}
      onChoose={onChoose}
      options={[
        { key: 'time', label: text('review.viewTime') },
        { key: 'period', label: text('review.viewPeriod') },
        { key: 'list', label: text('review.viewList') },
      ]}
    />
  );
}
