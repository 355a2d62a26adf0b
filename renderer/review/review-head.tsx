import { ArrowLeft, Eye } from 'lucide-react';
import type { Reading } from '../../shared/timetable/reading.ts';
import { useTexts } from '../texts.ts';
import { IconButton } from '../ui/icon-button.tsx';

/** What the sheet says it is, and how much of it still wants a look. */
export function ReviewHead({ reading, onLeave }: { readonly reading: Reading; readonly onLeave: () => void }) {
  const { text } = useTexts();
  const { header, blocks, source } = reading;
  const facts = [header.title, header.class, header.teacher, header.term, header.school].filter(
    (fact) => fact !== null,
  );
  const needLook = blocks.filter((block) => block.needsReview).length;
  return (
    <header className="screen-head">
      <IconButton label={text('review.back')} keys="Esc" icon={<ArrowLeft size={16} />} onPress={onLeave} />
      <h1 className="cut">{source.name}</h1>
      <p className="screen-facts cut">{[...new Set(facts)].join('  ·  ')}</p>
      <p className="review-sum">
        <span>{blocks.length === 0 ? text('review.blankTitle') : text('intake.blocks', { count: blocks.length })}</span>
        {needLook > 0 ? (
          <span className="look-tag">
            <Eye size={14} />
            {text('intake.needLook', { count: needLook })}
          </span>
        ) : blocks.length > 0 ? (
          <span>{text('intake.allSure')}</span>
        ) : null}
      </p>
    </header>
  );
}
