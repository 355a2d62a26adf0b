import { ArrowLeft, ChevronDown, ChevronUp, Eye } from 'lucide-react';
import { countBreaks } from '../../shared/timetable/is-break.ts';
import type { ShownReading } from '../../shared/versions/reading-from-content.ts';
import { useTexts } from '../texts.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { lessonCountWords } from '../lesson-count.ts';
import { whoseSheet } from '../whose-sheet.ts';
import type { Neighbours } from './neighbours.ts';
import type { ReviewedDocument } from './reviewed-document.ts';

type ReviewHeadProps = {
  readonly document: ReviewedDocument;
  readonly neighbours: Neighbours;
  readonly backWords: string;
  readonly onOpen: (documentId: string) => void;
  readonly onLeave: () => void;
};

/** What the sheet says it is, how much of it still wants a look, and the way to the other documents. */
export function ReviewHead({ document, neighbours, backWords, onOpen, onLeave }: ReviewHeadProps) {
  const { text } = useTexts();
  const { reading, name, timetable } = document;
  const { header } = reading;
  const { before, after, place, count } = neighbours;
  const whose = whoseSheet(header);
  const facts = [header.title, header.term, header.school].filter((fact) => fact !== null && !whose.includes(fact));
  return (
    <header className="screen-head">
      <IconButton
        label={backWords}
        keys={text('cap.escape')}
        icon={<ArrowLeft size={16} className="points-back" />}
        onPress={onLeave}
      />
      <div className="review-name">
        {whose === '' ? null : (
          <p className="review-whose cut">
            <bdi>{whose}</bdi>
          </p>
        )}
        <h1 className="cut">
          <bdi>{name}</bdi>
        </h1>
        <p className="screen-facts cut">
          <bdi>{[...new Set(facts)].join('  ·  ')}</bdi>
        </p>
      </div>
      <ReviewSum reading={reading} isSettled={timetable !== null && timetable.row.state !== 'read'} />
      {before === null && after === null ? null : (
        <div className="review-neighbours">
          {place === 0 ? null : <span>{text('review.documentOf', { place, count })}</span>}
          <IconButton
            label={text('review.documentBefore')}
            keys="Alt ↑"
            icon={<ChevronUp size={16} />}
            isDisabled={before === null}
            onPress={() => before !== null && onOpen(before)}
          />
          <IconButton
            label={text('review.documentAfter')}
            keys="Alt ↓"
            icon={<ChevronDown size={16} />}
            isDisabled={after === null}
            onPress={() => after !== null && onOpen(after)}
          />
        </div>
      )}
    </header>
  );
}

type ReviewSumProps = {
  readonly reading: ShownReading;
  /** Somebody has vouched for it. */
  readonly isSettled: boolean;
};

function ReviewSum({ reading, isSettled }: ReviewSumProps) {
  const texts = useTexts();
  const { text } = texts;
  const { blocks, questions } = reading;
  const counted = { blocks: blocks.length, breaks: countBreaks(blocks) };
  const needLook = blocks.filter((block) => block.needsReview).length;
  const tags = [
    needLook > 0 ? text('intake.needLook', { count: needLook }) : '',
    questions.length > 0 ? text('intake.questions', { count: questions.length }) : '',
  ].filter((tag) => tag !== '' && !isSettled);
  return (
    <p className="review-sum">
      <span>{blocks.length === 0 ? text('review.blankTitle') : lessonCountWords(counted, texts)}</span>
      {tags.map((tag) => (
        <span key={tag} className="look-tag">
          <Eye size={14} />
          {tag}
        </span>
      ))}
      {tags.length === 0 && blocks.length > 0 && !isSettled ? <span>{text('intake.allSure')}</span> : null}
    </p>
  );
}
