import { useId } from 'react';
import {
  foldRecoveryCode,
  groupsOfRecoveryCode,
  RECOVERY_CODE_LENGTH,
} from '../../shared/access/fold-recovery-code.ts';
import { useForm } from '../forms/use-form.ts';
import { useOffice } from '../office/office-store.ts';
import { checkPasswords } from '../passwords/check-new-password.ts';
import { isPasswordCode } from '../passwords/is-password-code.ts';
import { NewPasswordFields } from '../passwords/new-password-fields.tsx';
import { CodeGroups } from '../recovery-sheet/code-groups.tsx';
import { useTexts } from '../texts.ts';
import { Button } from '../ui/button.tsx';
import { Form, SubmitButton } from '../ui/form.tsx';
import { ScreenHeading } from '../ui/screen-heading.tsx';
import { TextField } from '../ui/text-field.tsx';

/** Back in with the printed code, which gives an account a new password. */
export function RecoverScreen({ onBack }: { readonly onBack: () => void }) {
  const texts = useTexts();
  const { text } = texts;
  const { loginName, recover } = useOffice();
  const headingId = useId();
  const form = useForm({
    initial: { code: '', loginName: loginName ?? '', password: '', again: '' },
    check: (values) => ({
      code: checkCode(values.code),
      loginName: values.loginName.trim() === '' ? text('person.loginNameMissing') : null,
      ...checkPasswords(values, values.loginName, texts),
    }),
    send: (values) => recover({ code: values.code, loginName: values.loginName.trim(), newPassword: values.password }),
    placeOf: (code) => {
      if (code === 'codeMistyped' || code === 'codeWrong') return 'code';
      if (code === 'notFound') return 'loginName';
      return isPasswordCode(code) ? 'password' : null;
    },
    wordsFor: ({ code, values }) => {
      if (code === 'notFound') return text('recover.nobody');
      if (code !== 'codeMistyped') return null;
      const group = Number(values['group']);
      return group > 0 ? text('recover.slipInGroup', { group }) : text('recover.slipSomewhere');
    },
  });

  function checkCode(typed: string): string | null {
    const given = [...foldRecoveryCode(typed)].length;
    if (given === 0) return text('recover.codeMissing');
    return given === RECOVERY_CODE_LENGTH ? null : text('recover.codeLength', { given, needed: RECOVERY_CODE_LENGTH });
  }

  const groups = groupsOfRecoveryCode(form.values.code);
  const slip = form.error?.code === 'codeMistyped' ? Number(form.error.values['group']) : 0;
  return (
    <div className="doorway-card doorway-wide">
      <ScreenHeading id={headingId}>{text('recover.title')}</ScreenHeading>
      <p>{text('recover.how')}</p>
      <Form labelledBy={headingId} onSubmit={form.submit} failures={form.failures} problem={form.problem}>
        <TextField
          {...form.field('code')}
          label={text('recover.code')}
          hint={text('recover.codeHint')}
          autoComplete="off"
          look="code"
        />
        {groups.length === 0 ? null : <CodeGroups label={text('recover.readAs')} groups={groups} slip={slip} />}
        <TextField {...form.field('loginName')} label={text('person.loginName')} autoComplete="username" />
        <NewPasswordFields password={form.field('password')} again={form.field('again')} />
        <div className="form-actions">
          <SubmitButton isBusy={form.isBusy} busyWord={text('recover.working')}>
            {text('recover.submit')}
          </SubmitButton>
          <Button onPress={onBack}>{text('recover.back')}</Button>
        </div>
      </Form>
    </div>
  );
}
