import { useId, useState } from 'react';
import type { DeskError } from '../../shared/desk-error.ts';
import type { Result } from '../../shared/result.ts';
import { useForm } from '../forms/use-form.ts';
import { OwnPasswordField } from '../passwords/own-password-field.tsx';
import { useTexts } from '../texts.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Form, SubmitButton } from '../ui/form.tsx';
import { useSettings } from './settings-store.ts';

type Deed = 'rotate' | 'handOver';

/** Where the computer's half of the key is, what that means, and what can be done about the keys. */
export function KeysSection() {
  const { text } = useTexts();
  const { keys, rotateKeys, handToKeyring } = useSettings();
  const [deed, setDeed] = useState<Deed | null>(null);
  const close = () => setDeed(null);
  if (keys === null) return <p className="plain-note">{text('settings.loading')}</p>;
  const isKept = keys.keyring === 'kept';
  const isOnOffer = !isKept && keys.isKeyringThere;
  return (
    <>
      <p>
        <strong>{text(isKept ? 'settings.keyringKept' : 'settings.keyringNone')}</strong>
      </p>
      <p>{text(isKept ? 'settings.keyringKeptHow' : 'settings.keyringNoneHow')}</p>
      {isOnOffer ? <p>{text('settings.keyringOffer')}</p> : null}
      <div className="form-actions">
        {isOnOffer ? (
          <Button look="main" onPress={() => setDeed('handOver')}>
            {text('settings.handOver')}
          </Button>
        ) : null}
        <Button onPress={() => setDeed('rotate')}>{text('settings.rotate')}</Button>
      </div>
      <Dialog
        title={deed === null ? '' : text(`settings.${deed}Title`)}
        closeLabel={text('app.close')}
        isOpen={deed !== null}
        onClose={close}
        keepsOpen
      >
        {deed === null ? null : (
          <WithPassword deed={deed} send={deed === 'rotate' ? rotateKeys : handToKeyring} onClose={close} />
        )}
      </Dialog>
    </>
  );
}

type WithPasswordProps = {
  readonly deed: Deed;
  readonly send: (password: string) => Promise<Result<unknown, DeskError>>;
  readonly onClose: () => void;
};

function WithPassword({ deed, send, onClose }: WithPasswordProps) {
  const { text } = useTexts();
  const howId = useId();
  const form = useForm({
    initial: { own: '' },
    check: ({ own }) => ({ own: own === '' ? text('password.missing') : null }),
    send: ({ own }) => send(own),
    placeOf: (code) => (code === 'wrongPassword' ? 'own' : null),
    wordsFor: ({ code }) => (code === 'wrongPassword' ? text('password.ownWrong') : null),
    onDone: onClose,
  });
  return (
    <Form labelledBy={howId} onSubmit={form.submit} failures={form.failures} problem={form.problem}>
      <p id={howId}>{text(`settings.${deed}How`)}</p>
      <OwnPasswordField {...form.field('own')} takesFocus />
      <div className="form-actions">
        <SubmitButton isBusy={form.isBusy} busyWord={text('settings.working')}>
          {text(`settings.${deed}Yes`)}
        </SubmitButton>
        <Button onPress={onClose}>{text('settings.cancel')}</Button>
      </div>
    </Form>
  );
}
