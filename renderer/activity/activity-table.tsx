import { useEffect, useMemo, useRef } from 'react';
import type { ActivityPage } from '../../shared/ipc/activity-messages.ts';
import { useTexts } from '../texts.ts';
import { Button } from '../ui/button.tsx';
import { asksForEverything } from './activity-question.ts';
import { useActivityLog } from './activity-store.ts';
import { dayWords } from './day-words.ts';
import { entryWords, knownNames } from './entry-words.ts';
import { byDay } from './shown-entries.ts';

/** The entries as a table to be read, in days, the newest first; older ones are fetched by a button below. */
export function ActivityTable({ shown }: { readonly shown: ActivityPage }) {
  const texts = useTexts();
  const { text, dates, times } = texts;
  const names = useMemo(() => knownNames(shown.entries, shown.names), [shown]);
  const days = useMemo(() => byDay(shown.entries), [shown]);
  const clock = new Intl.DateTimeFormat(dates, { timeStyle: 'short' });
  const askedAt = useActivityLog((state) => state.askedAt);
  return (
    <>
      <table className="activity-table">
        <caption className="visually-hidden">{text('activity.list')}</caption>
        <thead>
          <tr>
            <th scope="col">{text('activity.time')}</th>
            <th scope="col">{text('activity.who')}</th>
            <th scope="col">{text('activity.whatHead')}</th>
            <th scope="col">{text('activity.about')}</th>
            <th scope="col" className="activity-number">
              {text('activity.number')}
            </th>
          </tr>
        </thead>
        {days.map(({ entries }) => (
          <tbody key={entries[0]?.entry.number}>
            <tr>
              <th scope="rowgroup" colSpan={5} className="activity-day">
                {dayWords(new Date(entries[0]?.entry.at ?? 0), askedAt, texts)}
              </th>
            </tr>
            {entries.map((one) => {
              const { who, what, more, about } = entryWords(one, names, texts);
              const { number, at } = one.entry;
              return (
                <tr key={number} className="activity-entry">
                  <td className="activity-time">
                    <time dateTime={new Date(at).toISOString()}>{times(clock.format(at))}</time>
                  </td>
                  <td>{who}</td>
                  <td>
                    {what} {more === null ? null : <span className="activity-more">{more}</span>}
                  </td>
                  <td>{about}</td>
                  <td className="activity-number">{number}</td>
                </tr>
              );
            })}
          </tbody>
        ))}
      </table>
      <TableEnd hasMore={shown.hasMore} />
    </>
  );
}

/** Whoever fetched the last of it by keyboard is not left without a place when the button goes. */
function TableEnd({ hasMore }: { readonly hasMore: boolean }) {
  const { text } = useTexts();
  const { question, isFetchingOlder, showOlder } = useActivityLog();
  const end = useRef<HTMLParagraphElement>(null);
  const hadMore = useRef(hasMore);
  useEffect(() => {
    if (hadMore.current && !hasMore && document.activeElement === document.body) end.current?.focus();
    hadMore.current = hasMore;
  }, [hasMore]);
  return (
    <div className="activity-end">
      {hasMore ? (
        <Button onPress={() => void showOlder()}>
          {text(isFetchingOlder ? 'activity.showingMore' : 'activity.showMore')}
        </Button>
      ) : (
        <p ref={end} tabIndex={-1}>
          {text(asksForEverything(question) ? 'activity.end' : 'activity.endOfFilter')}
        </p>
      )}
    </div>
  );
}
