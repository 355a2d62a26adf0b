import { CircleAlert, Lock } from 'lucide-react';
import { useState } from 'react';
import type { DeskError } from '../../shared/desk-error.ts';
import type { UpdateState } from '../../shared/ipc/update-messages.ts';
import type { Result } from '../../shared/result.ts';
import { useTexts } from '../texts.ts';
import type { TextKey } from '../texts.ts';
import { Button } from '../ui/button.tsx';
import { LiveRegion } from '../ui/live-region.tsx';
import { TickBox } from '../ui/tick-box.tsx';
import { useUpdates } from '../updates/updates-store.ts';
import { whenWords } from './when-words.ts';

/** Which version runs, whether newer ones are looked for, and what came of it. */
export function UpdatesSection() {
  const { text, problem, dates } = useTexts();
  const { state, choose, look } = useUpdates();
  const [failure, setFailure] = useState<DeskError | null>(null);
  const attempt = async (step: Promise<Result<unknown, DeskError>>) => {
    const answer = await step;
    setFailure(answer.ok ? null : answer.error);
  };
  if (state === null) return <p className="plain-note">{text('settings.loading')}</p>;
  const mayLook = state.isOn && state.hindrance === null;
  const happening = happeningKey(state);
  const said = happening === null ? '' : text(happening, { version: state.found ?? '' });
  return (
    <>
      <p>
        <strong>{text('updates.running', { version: state.running })}</strong>
      </p>
      {state.isSettled ? (
        <p className="settled">
          <Lock size={16} />
          <span>
            {text(state.isOn ? 'updates.on' : 'updates.off')}
            <span className="settled-by">{text('policy.setByIt')}</span>
          </span>
        </p>
      ) : (
        <TickBox label={text('updates.on')} isTicked={state.isOn} onTick={(isOn) => void attempt(choose(isOn))} />
      )}
      {state.isOn || !state.isSettled ? <p>{text('updates.how')}</p> : null}
      {state.isOn && state.hindrance !== null ? (
        <p>{text(state.hindrance === 'no-feed' ? 'updates.noFeed' : 'updates.byOthers')}</p>
      ) : null}
      {failure === null ? null : <Warning sentence={problem(failure)} />}
      {said === '' ? null : hasGoneWrong(state) ? <Warning sentence={said} /> : <p>{said}</p>}
      <LiveRegion sentence={said} />
      {mayLook ? (
        <div className="backup-make">
          <Button
            isDisabled={state.stage === 'looking' || state.stage === 'downloading'}
            onPress={() => void attempt(look())}
          >
            {text('updates.look')}
          </Button>
          <span>
            {state.lastLooked === null
              ? text('updates.never')
              : text('updates.lastLooked', { when: whenWords(state.lastLooked, dates) })}
          </span>
        </div>
      ) : null}
    </>
  );
}

function Warning({ sentence }: { readonly sentence: string }) {
  return (
    <div className="form-problem">
      <CircleAlert size={16} />
      <p>{sentence}</p>
    </div>
  );
}

function hasGoneWrong({ stage, outcome }: UpdateState): boolean {
  return stage === 'idle' && (outcome === 'damaged' || outcome === 'not-signed');
}

/** What is going on, or came of the last look. */
function happeningKey({ stage, outcome, isOn }: UpdateState): TextKey | null {
  if (!isOn) return null;
  if (stage === 'looking') return 'updates.looking';
  if (stage === 'downloading') return 'updates.downloading';
  if (stage === 'ready') return 'updates.ready';
  switch (outcome) {
    case 'newest':
      return 'updates.outcomeNewest';
    case 'unreachable':
      return 'updates.outcomeUnreachable';
    case 'damaged':
      return 'updates.outcomeDamaged';
    case 'not-signed':
      return 'updates.outcomeNotSigned';
    case 'failed':
      return 'updates.outcomeFailed';
    default:
      return null;
  }
}
