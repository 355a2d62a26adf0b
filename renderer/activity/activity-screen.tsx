import { Download, ShieldCheck } from 'lucide-react';
import { useEffect } from 'react';
import { ProblemNote } from '../problem-note.tsx';
import { useTexts } from '../texts.ts';
import { Button } from '../ui/button.tsx';
import { LiveRegion } from '../ui/live-region.tsx';
import { MenuButton } from '../ui/menu-button.tsx';
import { ActivityFilters } from './activity-filters.tsx';
import { ActivityTable } from './activity-table.tsx';
import { asksForEverything, everything } from './activity-question.ts';
import { useActivityLog } from './activity-store.ts';
import { CheckOutcome } from './check-outcome.tsx';
import './activity.css';

/** Who did what and when, for administrators: to look it up, to see that nothing in it was changed, to hand it on. */
export function ActivityScreen() {
  const { text, problem: sentenceOf } = useTexts();
  const { question, shown, listProblem, check, isExported, problem, begin, ask, verify, save } = useActivityLog();
  useEffect(() => void begin(), [begin]);
  const facts = factsOf();

  return (
    <div className="screen">
      <header className="screen-head">
        <h1>{text('activity.title')}</h1>
        <p className="screen-facts">{facts}</p>
        <div className="screen-actions">
          <MenuButton
            label={text('activity.export')}
            icon={<Download size={16} />}
            items={[
              { key: 'csv', label: text('activity.csv') },
              { key: 'json', label: text('activity.json') },
            ]}
            onChoose={(key) => void save(key === 'csv' ? 'csv' : 'json')}
          />
          <Button icon={<ShieldCheck size={16} />} onPress={() => void verify()}>
            {text(check?.kind === 'checking' ? 'activity.check.doing' : 'activity.check.do')}
          </Button>
        </div>
      </header>
      <ActivityFilters />
      <CheckOutcome />
      {problem === null ? null : (
        <p className="activity-problem" role="alert">
          {sentenceOf(problem)}
        </p>
      )}
      {isExported ? <p className="activity-note">{text('activity.exported')}</p> : null}
      <section
        className="activity-body"
        aria-label={text('activity.list')}
        // What scrolls must be reachable by keyboard.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
      >
        {body()}
      </section>
      <LiveRegion sentence={isExported ? text('activity.exported') : facts} />
    </div>
  );

  function body() {
    if (listProblem !== null) {
      return <ProblemNote problem={listProblem} again={text('activity.again')} onAgain={() => void ask(question)} />;
    }
    if (shown === null) return <p className="plain-note">{text('activity.loading')}</p>;
    if (shown.entries.length > 0) return <ActivityTable shown={shown} />;
    return (
      <div className="centred-note">
        <h2>{text('activity.emptyTitle')}</h2>
        <p>{text('activity.emptyHow')}</p>
        {asksForEverything(question) ? null : (
          <Button onPress={() => void ask(everything)}>{text('activity.showAll')}</Button>
        )}
      </div>
    );
  }

  function factsOf(): string {
    if (shown === null || listProblem !== null) return '';
    const count = shown.entries.length;
    if (count === 0) return text('activity.emptyTitle');
    return text(shown.hasMore ? 'activity.newest' : 'activity.count', { count });
  }
}
