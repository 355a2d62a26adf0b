import { useState } from 'react';
import type { ReactNode } from 'react';
import { LEAST_PASSWORD_LENGTH } from '../../shared/access/password-rules.ts';
import type { Role } from '../../shared/access/roles.ts';
import type { AccountRow } from '../../shared/ipc/office-messages.ts';
import { useForm } from '../forms/use-form.ts';
import { checkPassword } from '../passwords/check-new-password.ts';
import { isPasswordCode } from '../passwords/is-password-code.ts';
import { OwnPasswordField } from '../passwords/own-password-field.tsx';
import { useTexts } from '../texts.ts';
import { Button } from '../ui/button.tsx';
import { Form, SubmitButton } from '../ui/form.tsx';
import { PasswordField } from '../ui/password-field.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useAccounts } from './accounts-store.ts';
import { beforeAdmin } from './before-admin.ts';
import { OwnTimetablesFields } from './own-timetables-fields.tsx';
import { classesOfLine, lineOfClasses } from './printed-classes.ts';
import { RoleChoice } from './role-choice.tsx';

type LeafProps = {
  readonly onClose: () => void;
  /** The dialog's own title, which names the form too. */
  readonly title: string;
};
type RowProps = LeafProps & { readonly row: AccountRow };

export function AddAccount({ title, onClose }: LeafProps) {
  const texts = useTexts();
  const { text } = texts;
  const add = useAccounts((state) => state.add);
  const [role, setRole] = useState<Role>('office');
  const asksOwn = role === 'admin';
  const { check, proof, wordsFor } = beforeAdmin(asksOwn, texts);
  const form = useForm({
    initial: { displayName: '', loginName: '', password: '', printedName: '', classes: '', own: '' },
    check: (values) => ({
      displayName: values.displayName.trim() === '' ? text('person.displayNameMissing') : null,
      loginName: values.loginName.trim() === '' ? text('person.loginNameMissing') : null,
      password: checkPassword(values.password, values.loginName, texts),
      own: check(values.own),
    }),
    send: ({ displayName, loginName, password, own, ...printed }) =>
      add({
        ...{ displayName: displayName.trim(), loginName: loginName.trim(), role, password },
        ...{ ...asPrinted(printed), ...proof(own) },
      }),
    placeOf: (code) => {
      if (code === 'loginNameTaken') return 'loginName';
      if (code === 'wrongPassword') return 'own';
      return isPasswordCode(code) ? 'password' : null;
    },
    wordsFor,
    onDone: onClose,
  });
  return (
    <AccountForm title={title} form={form} submitWord={text('accounts.addSubmit')} onClose={onClose}>
      <div className="field-pair">
        <TextField {...form.field('displayName')} label={text('person.displayNameOf')} autoComplete="off" takesFocus />
        <TextField
          {...form.field('loginName')}
          label={text('person.loginName')}
          hint={text('person.loginNameHint')}
          autoComplete="off"
        />
      </div>
      <RoleChoice chosen={role} onChoose={setRole} />
      <OwnTimetablesFields role={role} printedName={form.field('printedName')} classes={form.field('classes')} />
      <GivenPassword {...form.field('password')} label={text('password.given')} />
      {asksOwn ? <OwnPasswordField {...form.field('own')} /> : null}
    </AccountForm>
  );
}

export function EditAccount({ row, title, onClose }: RowProps) {
  const texts = useTexts();
  const { text } = texts;
  const edit = useAccounts((state) => state.edit);
  const [role, setRole] = useState<Role>(row.role);
  const asksOwn = role === 'admin' && row.role !== 'admin';
  const { check, proof, wordsFor } = beforeAdmin(asksOwn, texts);
  const form = useForm({
    initial: {
      displayName: row.displayName,
      printedName: row.printedName ?? '',
      classes: lineOfClasses(row.classes),
      own: '',
    },
    check: (values) => ({
      displayName: values.displayName.trim() === '' ? text('person.displayNameMissing') : null,
      own: check(values.own),
    }),
    send: ({ displayName, own, ...printed }) =>
      edit({ userId: row.userId, displayName: displayName.trim(), role, ...asPrinted(printed), ...proof(own) }),
    placeOf: (code) => (code === 'wrongPassword' ? 'own' : null),
    wordsFor,
    onDone: onClose,
  });
  return (
    <AccountForm title={title} form={form} submitWord={text('accounts.editSubmit')} onClose={onClose}>
      <TextField {...form.field('displayName')} label={text('person.displayNameOf')} autoComplete="off" takesFocus />
      <RoleChoice chosen={role} onChoose={setRole} />
      <OwnTimetablesFields role={role} printedName={form.field('printedName')} classes={form.field('classes')} />
      {asksOwn ? <OwnPasswordField {...form.field('own')} /> : null}
    </AccountForm>
  );
}

export function ResetPassword({ row, title, onClose }: RowProps) {
  const texts = useTexts();
  const { text } = texts;
  const resetPassword = useAccounts((state) => state.resetPassword);
  const asksOwn = row.role === 'admin';
  const { check, proof, wordsFor } = beforeAdmin(asksOwn, texts);
  const form = useForm({
    initial: { password: '', own: '' },
    check: ({ password, own }) => ({ password: checkPassword(password, row.loginName, texts), own: check(own) }),
    send: ({ password, own }) => resetPassword(row, { password, ...proof(own) }),
    placeOf: (code) => (code === 'wrongPassword' ? 'own' : isPasswordCode(code) ? 'password' : null),
    wordsFor,
    onDone: onClose,
  });
  return (
    <AccountForm title={title} form={form} submitWord={text('accounts.resetSubmit')} onClose={onClose}>
      <p>{text(row.state === 'active' ? 'accounts.resetHow' : 'accounts.readmitHow')}</p>
      <GivenPassword {...form.field('password')} label={text('password.chosen')} takesFocus />
      {asksOwn ? <OwnPasswordField {...form.field('own')} /> : null}
    </AccountForm>
  );
}

export function DeactivateAccount({ row, title, onClose }: RowProps) {
  const { text } = useTexts();
  const deactivate = useAccounts((state) => state.deactivate);
  const form = useForm({ initial: {}, check: () => ({}), send: () => deactivate(row), onDone: onClose });
  return (
    <AccountForm title={title} form={form} submitWord={text('accounts.deactivateSubmit')} look="stop" onClose={onClose}>
      <p>{text('accounts.deactivateHow', { name: row.displayName })}</p>
    </AccountForm>
  );
}

/** What the two fields say of how timetables name the person, for the back room. */
function asPrinted({ printedName, classes }: { readonly printedName: string; readonly classes: string }) {
  return { printedName: printedName.trim() || null, classes: classesOfLine(classes) };
}

type GivenPasswordProps = Pick<
  Parameters<typeof PasswordField>[0],
  'value' | 'problem' | 'onChange' | 'label' | 'takesFocus'
>;

/** Told to somebody by word of mouth, so it is typed once and can be looked at. */
function GivenPassword(props: GivenPasswordProps) {
  const { text } = useTexts();
  return (
    <PasswordField
      {...props}
      hint={`${text('accounts.givenHint')} ${text('password.rules', { least: LEAST_PASSWORD_LENGTH })}`}
      autoComplete="new-password"
      showLabel={text('password.show')}
    />
  );
}

type AccountFormProps = LeafProps & {
  readonly form: Pick<ReturnType<typeof useForm>, 'submit' | 'failures' | 'problem' | 'isBusy'>;
  readonly submitWord: string;
  readonly look?: 'main' | 'stop';
  readonly children: ReactNode;
};

function AccountForm({ form, submitWord, look = 'main', title, onClose, children }: AccountFormProps) {
  const { text } = useTexts();
  return (
    <Form label={title} onSubmit={form.submit} failures={form.failures} problem={form.problem}>
      {children}
      <div className="form-actions">
        <SubmitButton isBusy={form.isBusy} busyWord={text('accounts.working')} look={look}>
          {submitWord}
        </SubmitButton>
        <Button onPress={onClose}>{text('accounts.cancel')}</Button>
      </div>
    </Form>
  );
}
