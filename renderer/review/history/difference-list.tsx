import { ArrowRightLeft, Minus, PenLine, Plus } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { useMemo } from 'react';
import { compareContents } from '../../../shared/versions/compare-contents.ts';
import type { TimetableContent } from '../../../shared/versions/content.ts';
import { useTexts } from '../../texts.ts';
import { differenceWords } from './difference-words.ts';
import type { DifferenceWords } from './difference-words.ts';

const ICONS: Record<DifferenceWords['kind'], LucideIcon> = {
  added: Plus,
  removed: Minus,
  moved: ArrowRightLeft,
  changed: PenLine,
};

type DifferenceListProps = { readonly before: TimetableContent; readonly after: TimetableContent };

/** What is different in the second of two contents, lesson by lesson. */
export function DifferenceList({ before, after }: DifferenceListProps) {
  const texts = useTexts();
  const { text } = texts;
  const differences = useMemo(
    () => differenceWords(compareContents(before, after), after, texts),
    [before, after, texts],
  );
  if (differences.length === 0) return <p role="status">{text('compare.same')}</p>;
  return (
    <>
      <p role="status">{text('compare.count', { count: differences.length })}</p>
      <ul className="differences" aria-label={text('compare.list')}>
        {differences.map(({ key, kind, what, lines }) => {
          const Icon = ICONS[kind];
          return (
            <li key={key} data-kind={kind}>
              <Icon size={14} />
              <div>
                <p>
                  <span className="difference-kind">{text(`compare.kinds.${kind}`)}</span> <bdi>{what}</bdi>
                </p>
                {lines.map((line) => (
                  <p key={line} className="difference-line">
                    {line}
                  </p>
                ))}
              </div>
            </li>
          );
        })}
      </ul>
    </>
  );
}
