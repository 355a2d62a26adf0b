import { Hourglass } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTexts } from '../texts.ts';
import type { Texts } from '../texts.ts';
import { LiveRegion } from '../ui/live-region.tsx';
import { lastSaid, waitInWords } from './waiting-words.ts';

type WaitingProps = {
  /** When it is over, by the page's own clock in milliseconds; null where nothing is to be waited for. */
  readonly until: number | null;
  readonly onOver: () => void;
};

/** How long to wait before another try: counted down for the eye, said now and then for the ear. */
export function Waiting({ until, onOver }: WaitingProps) {
  const { text } = useTexts();
  const [now, setNow] = useState(() => performance.now());
  const [wasWaiting, setWasWaiting] = useState(false);
  useEffect(() => {
    if (until === null) return undefined;
    setWasWaiting(true);
    setNow(performance.now());
    const timer = setInterval(() => {
      setNow(performance.now());
      if (performance.now() >= until) onOver();
    }, 1000);
    return () => clearInterval(timer);
  }, [until, onOver]);

  const left = until === null ? 0 : Math.max(0, (until - now) / 1000);
  const said = until === null ? (wasWaiting ? text('signIn.waitOver') : '') : words(lastSaid(left), text);
  return (
    <>
      {until === null ? null : (
        <p className="form-wait">
          <Hourglass size={16} />
          <span>{words(left, text)}</span>
        </p>
      )}
      <LiveRegion sentence={said} />
    </>
  );
}

function words(seconds: number, text: Texts['text']): string {
  const { unit, count } = waitInWords(seconds);
  return text(unit === 'minutes' ? 'signIn.waitMinutes' : 'signIn.wait', { count });
}
