import { useCallback, useId, useState } from 'react';
import type { KeyringState, LockedBecause } from '../../shared/ipc/office-messages.ts';
import { useForm } from '../forms/use-form.ts';
import { useOffice } from '../office/office-store.ts';
import { useTexts } from '../texts.ts';
import { Button } from '../ui/button.tsx';
import { Form, SubmitButton } from '../ui/form.tsx';
import { PasswordField } from '../ui/password-field.tsx';
import { TextField } from '../ui/text-field.tsx';
import { KeysDamaged } from './keys-damaged.tsx';
import { Waiting } from './waiting.tsx';

type SignInFormProps = {
  readonly because: LockedBecause | undefined;
  readonly onRecover: () => void;
  /** A try brought to light that the computer's half of the key is missing. */
  readonly onKeyring: (state: KeyringState) => void;
};

/** Login name and password; for whoever was here when the window was locked, the password alone. */
export function SignInForm({ because, onRecover, onKeyring }: SignInFormProps) {
  const { text } = useTexts();
  const { lastHere, signIn, signOut } = useOffice();
  const isComingBack = lastHere !== null;
  const [waitUntil, setWaitUntil] = useState<number | null>(null);
  const headingId = useId();
  const form = useForm({
    initial: { loginName: lastHere?.loginName ?? '', password: '' },
    check: (values) => ({
      loginName: values.loginName.trim() === '' ? text('person.loginNameMissing') : null,
      password: values.password === '' ? text('password.missing') : null,
    }),
    send: ({ loginName: name, password }) => signIn({ loginName: name.trim(), password }),
    placeOf: (code) => (code === 'wrongPassword' ? 'password' : null),
    onRefused: ({ code, values }) => {
      if (code === 'waitBeforeTrying') setWaitUntil(performance.now() + Number(values['seconds']) * 1000);
      if (code === 'keyringChanged') onKeyring('changed');
      if (code === 'keyringUnavailable') onKeyring('unavailable');
    },
  });

  const stopWaiting = useCallback(() => setWaitUntil(null), []);

  return (
    <div className="doorway-card">
      <h1 id={headingId}>{text(isComingBack ? 'signIn.lockedTitle' : 'signIn.title')}</h1>
      {/* Whoever asked for it knows why. */}
      {because === undefined || because === 'asked' ? null : <p>{text(`signIn.because.${because}`)}</p>}
      {lastHere === null ? null : <p>{text('signIn.lockedFor', { name: lastHere.displayName })}</p>}
      <Form
        labelledBy={headingId}
        onSubmit={form.submit}
        failures={form.failures}
        problem={form.error?.code === 'waitBeforeTrying' ? null : form.problem}
      >
        <TextField
          {...form.field('loginName')}
          label={text('person.loginName')}
          autoComplete="username"
          isReadOnly={isComingBack}
          takesFocus={!isComingBack}
        />
        <PasswordField
          {...form.field('password')}
          label={text('password.password')}
          autoComplete="current-password"
          showLabel={text('password.show')}
          takesFocus={isComingBack}
        />
        <Waiting until={waitUntil} onOver={stopWaiting} />
        <div className="form-actions">
          <SubmitButton isBusy={form.isBusy} busyWord={text('signIn.checking')} isDisabled={waitUntil !== null}>
            {text(isComingBack ? 'signIn.unlock' : 'signIn.submit')}
          </SubmitButton>
          {isComingBack ? <Button onPress={() => void signOut()}>{text('signIn.somebodyElse')}</Button> : null}
        </div>
      </Form>
      {form.error?.code === 'keysDamaged' ? <KeysDamaged /> : null}
      <div className="doorway-aside">
        <p>{text('signIn.lostPassword')}</p>
        <Button look="quiet" onPress={onRecover}>
          {text('signIn.forgotten')}
        </Button>
      </div>
    </div>
  );
}
