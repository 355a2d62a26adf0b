import { useForm } from '../forms/use-form.ts';
import { useOffice } from '../office/office-store.ts';
import { useTexts } from '../texts.ts';
import { Form, SubmitButton } from '../ui/form.tsx';
import { PasswordField } from '../ui/password-field.tsx';
import { checkPasswords } from './check-new-password.ts';
import { isPasswordCode } from './is-password-code.ts';
import { NewPasswordFields } from './new-password-fields.tsx';

type ChangePasswordProps = {
  readonly labelledBy: string;
  /** The old one was handed over by an administrator. */
  readonly wasGiven: boolean;
  readonly onDone: () => void;
};

/** The old password, and a new one twice. */
export function ChangePassword({ labelledBy, wasGiven, onDone }: ChangePasswordProps) {
  const texts = useTexts();
  const { text } = texts;
  const { state, changePassword } = useOffice();
  const loginName = state.kind === 'open' ? state.who.loginName : '';
  const form = useForm({
    initial: { old: '', password: '', again: '' },
    check: (values) => ({
      old: values.old === '' ? text('password.missing') : null,
      ...checkPasswords(values, loginName, texts),
    }),
    send: ({ old, password }) => changePassword({ oldPassword: old, newPassword: password }),
    placeOf: (code) => (code === 'wrongPassword' ? 'old' : isPasswordCode(code) ? 'password' : null),
    wordsFor: ({ code }) => (code === 'wrongPassword' ? text('password.oldWrong') : null),
    onDone,
  });
  return (
    <Form labelledBy={labelledBy} onSubmit={form.submit} failures={form.failures} problem={form.problem}>
      <PasswordField
        {...form.field('old')}
        label={text(wasGiven ? 'password.giver' : 'password.old')}
        autoComplete="current-password"
        showLabel={text('password.show')}
        // In a dialog typing begins at once; a screen has just said its heading.
        takesFocus={!wasGiven}
      />
      <NewPasswordFields password={form.field('password')} again={form.field('again')} />
      <div className="form-actions">
        <SubmitButton isBusy={form.isBusy} busyWord={text('password.changing')}>
          {text('password.changeSubmit')}
        </SubmitButton>
      </div>
    </Form>
  );
}
