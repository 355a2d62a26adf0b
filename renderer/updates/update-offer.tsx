import { CircleAlert, PackageCheck } from 'lucide-react';
import { useEffect } from 'react';
import { useTexts } from '../texts.ts';
import { Button } from '../ui/button.tsx';
import { LiveRegion } from '../ui/live-region.tsx';
import { useOffer } from './offer-store.ts';
import './update-offer.css';

/** Says above every screen that a newer version is ready. It asks for nothing: closing the program is enough. */
export function UpdateOffer() {
  const { text, problem: wordsFor } = useTexts();
  const { ready, putOff, problem, begin, restart, putItOff } = useOffer();
  useEffect(() => begin(), [begin]);
  const isShown = ready !== null && ready !== putOff;
  const sentence = isShown ? text('updates.ready', { version: ready }) : '';
  const refused = isShown && problem !== null ? wordsFor(problem) : '';
  return (
    <>
      {isShown ? (
        <aside className="update-offer">
          <div className="update-offer-line">
            <PackageCheck size={16} />
            <p>{sentence}</p>
            <Button look="quiet" onPress={() => void restart()}>
              {text('updates.restart')}
            </Button>
            <Button look="quiet" onPress={putItOff}>
              {text('updates.later')}
            </Button>
          </div>
          {refused === '' ? null : (
            <div className="update-offer-line">
              <CircleAlert size={16} />
              <p>{refused}</p>
            </div>
          )}
        </aside>
      ) : null}
      <LiveRegion sentence={refused === '' ? sentence : refused} />
    </>
  );
}
