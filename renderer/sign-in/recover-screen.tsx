import { useId } from 'react';
import { useForm } from '../forms/use-form.ts';
import { useOffice } from '../office/office-store.ts';
import { checkPasswords } from '../passwords/check-new-password.ts';
import { isPasswordCode } from '../passwords/is-password-code.ts';
import { NewPasswordFields } from '../passwords/new-password-fields.tsx';
import { checkCode, CodeField, slipWords } from '../recovery-sheet/code-field.tsx';
import { useTexts } from '../texts.ts';
import { Button } from '../ui/button.tsx';
import { Form, SubmitButton } from '../ui/form.tsx';
import { ScreenHeading } from '../ui/screen-heading.tsx';
import { TextField } from '../ui/text-field.tsx';
import { KeysDamaged } from './keys-damaged.tsx';

/** Back in with the printed code, which gives an account a new password. */
export function RecoverScreen({ onBack }: { readonly onBack: () => void }) {
  const texts = useTexts();
  const { text } = texts;
  const { lastHere, recover } = useOffice();
  const headingId = useId();
  const form = useForm({
    initial: { code: '', loginName: lastHere?.loginName ?? '', password: '', again: '' },
    check: (values) => ({
      code: checkCode(values.code, texts),
      loginName: values.loginName.trim() === '' ? text('person.loginNameMissing') : null,
      ...checkPasswords(values, values.loginName, texts),
    }),
    send: (values) => recover({ code: values.code, loginName: values.loginName.trim(), newPassword: values.password }),
    placeOf: (code) => {
      if (code === 'codeMistyped' || code === 'codeWrong') return 'code';
      if (code === 'notFound') return 'loginName';
      return isPasswordCode(code) ? 'password' : null;
    },
    wordsFor: (error) => (error.code === 'notFound' ? text('recover.nobody') : slipWords(error, texts)),
  });

  return (
    <div className="doorway-card doorway-wide">
      <ScreenHeading id={headingId}>{text('recover.title')}</ScreenHeading>
      <p>{text('recover.how')}</p>
      <Form labelledBy={headingId} onSubmit={form.submit} failures={form.failures} problem={form.problem}>
        <CodeField {...form.field('code')} error={form.error} />
        <TextField {...form.field('loginName')} label={text('person.loginName')} autoComplete="username" />
        <NewPasswordFields password={form.field('password')} again={form.field('again')} />
        <div className="form-actions">
          <SubmitButton isBusy={form.isBusy} busyWord={text('recover.working')}>
            {text('recover.submit')}
          </SubmitButton>
          <Button onPress={onBack}>{text('recover.back')}</Button>
        </div>
      </Form>
      {form.error?.code === 'keysDamaged' ? <KeysDamaged /> : null}
    </div>
  );
}
