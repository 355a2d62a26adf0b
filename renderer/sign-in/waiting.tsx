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
  const [left, setLeft] = useState(0);
  const [isOver, setIsOver] = useState(false);
  useEffect(() => {
    if (until === null) return undefined;
    const look = () => {
      const seconds = Math.max(0, (until - performance.now()) / 1000);
      setLeft(seconds);
      setIsOver(seconds === 0);
      if (seconds === 0) onOver();
    };
    const first = requestAnimationFrame(look);
    const timer = setInterval(look, 1000);
    return () => {
      cancelAnimationFrame(first);
      clearInterval(timer);
    };
  }, [until, onOver]);

  const isWaiting = until !== null && left > 0;
  return (
    <>
      {isWaiting ? (
        <p className="form-wait">
          <Hourglass size={16} />
          <span>{words(left, text)}</span>
        </p>
      ) : null}
      <LiveRegion sentence={isWaiting ? words(lastSaid(left), text) : isOver ? text('signIn.waitOver') : ''} />
    </>
  );
}

function words(seconds: number, text: Texts['text']): string {
  const { unit, count } = waitInWords(seconds);
  return text(unit === 'minutes' ? 'signIn.waitMinutes' : 'signIn.wait', { count });
}
