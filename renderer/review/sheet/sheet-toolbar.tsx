import { Minus, MoveHorizontal, Plus } from 'lucide-react';
import { useTexts } from '../../texts.ts';
import { Choice } from '../../ui/choice.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { useReview } from '../review-store.ts';

export function SheetToolbar({ pages }: { readonly pages: readonly number[] }) {
  const { text } = useTexts();
  const { page, zoom, turnTo, zoomIn, zoomOut, fitWidth } = useReview();
  return (
    <div className="pane-bar">
      <h2 className="pane-name">{text('review.sheet')}</h2>
      {pages.length > 1 ? (
        <Choice
          label={text('review.pages')}
          chosen={String(page)}
          onChoose={(key) => turnTo(Number(key))}
          options={pages.map((number) => ({
            key: String(number),
            label: text('review.page', { page: number }),
            icon: <span>{number}</span>,
          }))}
        />
      ) : null}
      <div className="pane-tools">
        <IconButton label={text('review.zoomOut')} keys="−" icon={<Minus size={16} />} onPress={zoomOut} />
        <span className="zoom-now">{text('review.zoomNow', { percent: Math.round(zoom * 100) })}</span>
        <IconButton label={text('review.zoomIn')} keys="+" icon={<Plus size={16} />} onPress={zoomIn} />
        <IconButton label={text('review.fitWidth')} keys="0" icon={<MoveHorizontal size={16} />} onPress={fitWidth} />
      </div>
    </div>
  );
}
