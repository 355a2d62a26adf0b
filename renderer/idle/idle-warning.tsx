import { useCallback, useEffect, useId, useState } from 'react';
import { desk } from '../desk.ts';
import { useIntake } from '../intake/intake-store.ts';
import { useTexts } from '../texts.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { LiveRegion } from '../ui/live-region.tsx';
import { useSecondsLeft } from './use-seconds-left.ts';
import './idle.css';

/** A minute before the window locks by itself it asks whether somebody is there; any key and any touch of the mouse says so. */
export function IdleWarning() {
  const { text } = useTexts();
  const [locksAt, setLocksAt] = useState<number | null>(null);
  const [hasStayed, setHasStayed] = useState(false);
  const isReading = useIntake(({ rows }) => rows?.some(({ state }) => state === 'waiting' || state === 'reading'));
  const wordsId = useId();
  const secondsLeft = useSecondsLeft(locksAt);
  const stay = useCallback(() => void desk['session.active'](), []);

  useEffect(
    () =>
      desk['session.locksSoon'](({ seconds }) => {
        setHasStayed(seconds === null);
        // By the page's own clock: it goes on evenly, whatever is done to the computer's.
        setLocksAt(seconds === null ? null : performance.now() + seconds * 1000);
      }),
    [],
  );
  useEffect(() => {
    if (locksAt === null) return undefined;
    const listen = new AbortController();
    for (const sign of ['keydown', 'pointerdown', 'pointermove', 'wheel']) {
      window.addEventListener(sign, stay, { signal: listen.signal, capture: true, passive: true });
    }
    return () => listen.abort();
  }, [locksAt, stay]);

  return (
    <>
      <Dialog
        title={text('idle.title')}
        closeLabel={text('app.close')}
        isOpen={locksAt !== null}
        onClose={stay}
        alertWords={wordsId}
      >
        {/* Counted down for the eye; a screen reader says it once, with the dialog. */}
        <div id={wordsId} className="idle-words">
          <p>{text('idle.locksIn', { count: secondsLeft })}</p>
          {isReading ? <p>{text('idle.readingGoesOn')}</p> : null}
          <p>{text('idle.anyKey')}</p>
        </div>
        <div className="form-actions">
          <Button look="main" onPress={stay}>
            {text('idle.stay')}
          </Button>
        </div>
      </Dialog>
      <LiveRegion sentence={hasStayed ? text('idle.stayed') : ''} />
    </>
  );
}
