import { ArrowLeft } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import type { ShownReading } from '../../shared/versions/reading-from-content.ts';
import { useTexts } from '../texts.ts';
import { inForceWords } from '../timetable-words.ts';
import { Button } from '../ui/button.tsx';
import { Choice } from '../ui/choice.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { blockSentence } from '../week/block-words.ts';
import { suggestView } from '../week/suggest-view.ts';
import type { WeekView } from '../week/suggest-view.ts';
import { ViewChoice } from '../week/view-choice.tsx';
import { WeekGrid } from '../week/week-grid.tsx';
import { whoseSheet } from '../whose-sheet.ts';
import { useOpenedWeek } from './published-store.ts';
import './published.css';

const NONE: ReadonlySet<string> = new Set();

/** One published timetable: its week, to be read and not changed. */
export function PublishedWeek() {
  const texts = useTexts();
  const { text, problem: sentenceOf } = texts;
  const { opened, close } = useOpenedWeek();
  useCloseOnEscape(close);
  const back = (
    <IconButton
      label={text('published.back')}
      keys={text('cap.escape')}
      icon={<ArrowLeft size={16} className="points-back" />}
      onPress={close}
    />
  );
  if (opened.state === 'loading') return <p className="screen plain-note">{text('published.loading')}</p>;
  if (opened.state === 'failed') {
    return (
      <div className="screen centred-note" role="alert">
        <h1>{text('published.failedTitle')}</h1>
        <p>{sentenceOf(opened.problem)}</p>
        <Button onPress={close}>{text('published.back')}</Button>
      </div>
    );
  }
  const { row, reading } = opened;
  const whose = whoseSheet(row);
  return (
    <div className="screen published">
      <header className="screen-head">
        {back}
        <h1 className="cut">
          <bdi>{whose === '' ? row.name : whose}</bdi>
        </h1>
        <p className="screen-facts cut">
          {[row.title, row.inForce === null ? null : inForceWords(row.inForce, texts)]
            .filter((fact) => fact !== null && fact !== whose)
            .join('  ·  ')}
        </p>
      </header>
      <ReadOnlyWeek key={row.timetableId} reading={reading} />
    </div>
  );
}

function ReadOnlyWeek({ reading }: { readonly reading: ShownReading }) {
  const texts = useTexts();
  const { text } = texts;
  const [partId, setPartId] = useState(reading.parts[0]?.id ?? '');
  const blocks = useMemo(() => reading.blocks.filter(({ part }) => part === partId), [reading, partId]);
  const [view, setView] = useState<WeekView>(() => suggestView(blocks));
  const [shownId, setShownId] = useState<string | null>(null);
  const shown = blocks.find(({ id }) => id === shownId);
  return (
    <section className="published-week" aria-label={text('review.week')}>
      <div className="pane-bar">
        {reading.parts.length > 1 ? (
          <Choice
            label={text('review.parts')}
            chosen={partId}
            onChoose={setPartId}
            options={reading.parts.map((part) => ({
              key: part.id,
              label: part.class ?? part.teacher ?? part.week ?? text('review.page', { page: part.page }),
            }))}
          />
        ) : null}
        {/* A short lesson has no room for all that is known about it. */}
        <p className="published-lesson">
          {shown === undefined
            ? text('published.chooseLesson')
            : [blockSentence(shown, texts), shown.notes].filter((part) => part !== null).join(', ')}
        </p>
        {blocks.length === 0 ? null : (
          <div className="pane-tools">
            <ViewChoice view={view} onChoose={setView} />
          </div>
        )}
      </div>
      {blocks.length === 0 ? (
        <p className="plain-note">{text('published.noLessons')}</p>
      ) : (
        <WeekGrid
          label={text('review.week')}
          blocks={blocks}
          view={view}
          shownId={shownId}
          litIds={NONE}
          takesFocus={false}
          onShow={setShownId}
        />
      )}
    </section>
  );
}

function useCloseOnEscape(close: () => void): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      if (event.target instanceof Element && event.target.closest('[role="dialog"], .popover') !== null) return;
      event.preventDefault();
      close();
    };
    // Before the window as a whole hears it, which would leave the screen.
    window.addEventListener('keydown', listen, { capture: true });
    return () => window.removeEventListener('keydown', listen, { capture: true });
  }, [close]);
}
