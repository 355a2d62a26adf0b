import { Eye } from 'lucide-react';
import type { CSSProperties } from 'react';
import type { ReadBlock } from '../../shared/timetable/reading.ts';
import { useTexts } from '../texts.ts';
import { hasTextSelected } from '../has-text-selected.ts';
import { blockSentence } from './block-words.ts';
import { subjectOf } from './tint.ts';
import { useWeekChoice } from './week-choice.ts';

export type WeekBlockProps = {
  readonly block: ReadBlock;
  /** What it is to assistive technology: depends on what holds it. */
  readonly as: 'gridcell' | 'button' | 'option';
  /** `lesson` is tinted by subject, `band` runs across the days, `moment` is a line without length. */
  readonly shape: 'lesson' | 'band' | 'moment';
  /** The one block of the week that the Tab key reaches. */
  readonly isStop: boolean;
  readonly isLit: boolean;
  /** Second line: times, room or teacher, as far as there is room. */
  readonly detail?: string;
  /** Third line, where there is height for one. */
  readonly whereabouts?: string;
  /** Days after the first of a band say nothing more to the eye. */
  readonly isSilent?: boolean;
  /** Whether it is high enough for its mark to stand under the words. */
  readonly isTall?: boolean;
  /** How many lines of its title there is height for. */
  readonly titleLines?: number;
  readonly style?: CSSProperties;
};

/** One block of the week, however the week is laid out. */
export function WeekBlock(props: WeekBlockProps) {
  const { whereabouts = '' } = props;
  const { block, as, shape, isStop, isLit, detail = '', isSilent = false, isTall = false, titleLines, style } = props;
  const texts = useTexts();
  const { shownId, onShow, tints } = useWeekChoice();
  const isShown = shownId === block.id;
  return (
    // Keys are heard by the week as a whole (week-grid.tsx): it is one tab stop.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
    <div
      role={as}
      className="week-block"
      data-block={block.id}
      data-shape={shape}
      data-tint={tints.get(subjectOf(block.title)) ?? 'none'}
      data-look={block.needsReview}
      data-tall={isTall}
      data-shown={isShown}
      data-lit={isLit}
      tabIndex={isStop ? 0 : -1}
      aria-label={blockSentence(block, texts)}
      {...(as === 'button' ? { 'aria-pressed': isShown } : { 'aria-selected': isShown })}
      onClick={() => {
        if (!hasTextSelected()) onShow(block.id);
      }}
      style={style}
    >
      {isSilent ? null : (
        <span className="week-block-words">
          <span className="week-block-title" style={titleLines === undefined ? {} : { WebkitLineClamp: titleLines }}>
            <bdi>{block.title === '' ? texts.text('review.emptyText') : block.title}</bdi>
          </span>
          {detail === '' ? null : <span className="week-block-detail">{detail}</span>}
          {whereabouts === '' ? null : <span className="week-block-detail">{whereabouts}</span>}
        </span>
      )}
      {block.needsReview ? <Eye className="week-block-mark" size={12} strokeWidth={2.25} /> : null}
    </div>
  );
}
