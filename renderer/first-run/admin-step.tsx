import { useId } from 'react';
import { useForm } from '../forms/use-form.ts';
import { KeyringQuestion } from '../keyring/keyring-question.tsx';
import { checkPasswords } from '../passwords/check-new-password.ts';
import { isPasswordCode } from '../passwords/is-password-code.ts';
import { NewPasswordFields } from '../passwords/new-password-fields.tsx';
import { useTexts } from '../texts.ts';
import { Button } from '../ui/button.tsx';
import { Form, SubmitButton } from '../ui/form.tsx';
import { ScreenHeading } from '../ui/screen-heading.tsx';
import { TextField } from '../ui/text-field.tsx';
import type { AdminValues } from './admin-values.ts';
import { useFirstRun } from './first-run-store.ts';
import { StepList } from './step-list.tsx';

type AdminStepProps = {
  readonly schoolName: string;
  readonly hasKeyring: boolean;
  readonly initial: AdminValues;
  readonly onBack: (values: AdminValues) => void;
  readonly onFounded: (recoveryCode: string) => void;
};

export function AdminStep({ schoolName, hasKeyring, initial, onBack, onFounded }: AdminStepProps) {
  const texts = useTexts();
  const { text } = texts;
  const found = useFirstRun((state) => state.found);
  const headingId = useId();
  const form = useForm({
    initial,
    check: (values) => ({
      displayName: values.displayName.trim() === '' ? text('person.displayNameMissing') : null,
      loginName: values.loginName.trim() === '' ? text('person.loginNameMissing') : null,
      ...checkPasswords(values, values.loginName, texts),
      agrees: hasKeyring || values.agrees === 'yes' ? null : text('firstRun.keyringMissing'),
    }),
    send: ({ displayName, loginName, password, agrees }) =>
      found({
        schoolName,
        admin: { displayName: displayName.trim(), loginName: loginName.trim(), password },
        mayGoWithoutKeyring: !hasKeyring && agrees === 'yes',
      }),
    placeOf: (code) => (isPasswordCode(code) ? 'password' : null),
    onDone: ({ recoveryCode }) => onFounded(recoveryCode),
  });
  return (
    <div className="doorway-card doorway-wide">
      <StepList current="admin" />
      <ScreenHeading id={headingId} takesFocus={false}>
        {text('firstRun.adminTitle')}
      </ScreenHeading>
      <p>{text('firstRun.adminHow')}</p>
      <Form labelledBy={headingId} onSubmit={form.submit} failures={form.failures} problem={form.problem}>
        <div className="field-pair">
          <TextField
            {...form.field('displayName')}
            label={text('person.displayName')}
            hint={text('person.displayNameHint')}
            autoComplete="name"
            takesFocus
          />
          <TextField
            {...form.field('loginName')}
            label={text('person.loginName')}
            hint={text('person.loginNameHint')}
            autoComplete="username"
          />
        </div>
        <NewPasswordFields password={form.field('password')} again={form.field('again')} />
        {hasKeyring ? null : <KeyringQuestion {...form.field('agrees')} />}
        <div className="form-actions">
          <SubmitButton isBusy={form.isBusy} busyWord={text('firstRun.founding')}>
            {text('firstRun.found')}
          </SubmitButton>
          <Button onPress={() => onBack(form.values)} isDisabled={form.isBusy}>
            {text('firstRun.back')}
          </Button>
        </div>
      </Form>
    </div>
  );
}
