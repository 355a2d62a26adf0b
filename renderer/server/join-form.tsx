import { isSafeAddress } from '../../shared/safe-address.ts';
import { useForm } from '../forms/use-form.ts';
import { useTexts } from '../texts.ts';
import { Form, SubmitButton } from '../ui/form.tsx';
import { PasswordField } from '../ui/password-field.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useServer } from './server-store.ts';

type JoinFormProps = {
  readonly address: string;
  /** The address is the school IT's, or the one that was joined before. */
  readonly isSettled: boolean;
  readonly loginName?: string;
};

/** Joins the school's server: with an invitation for who is new there, or as somebody who has an account. */
export function JoinForm({ address, isSettled, loginName = '' }: JoinFormProps) {
  const { text } = useTexts();
  const join = useServer((state) => state.join);
  const missing = (value: string) => (value.trim() === '' ? text('server.missing') : null);
  const form = useForm({
    initial: { address, invitation: '', loginName, password: '' },
    check: (values) => ({
      address: isSafeAddress(values.address.trim()) ? null : text('server.addressWrong'),
      loginName: missing(values.loginName),
      password: missing(values.password),
    }),
    send: ({ invitation, ...values }) =>
      join({
        ...values,
        address: values.address.trim(),
        invitation: invitation.trim() === '' ? null : invitation.trim(),
      }),
    placeOf: (code) => {
      if (code.startsWith('password')) return 'password';
      if (code === 'codeWrong') return 'invitation';
      if (code === 'loginNameTaken') return 'loginName';
      return code === 'serverNotUnderstood' ? 'address' : null;
    },
  });
  return (
    <Form label={text('server.title')} onSubmit={form.submit} failures={form.failures} problem={form.problem}>
      <p>{text('server.joinHow')}</p>
      <TextField
        {...form.field('address')}
        label={text('server.address')}
        hint={isSettled ? undefined : text('server.addressHint')}
        autoComplete="url"
        isReadOnly={isSettled}
      />
      <TextField
        {...form.field('invitation')}
        label={text('server.invitation')}
        hint={text('server.invitationHint')}
        autoComplete="off"
        look="code"
      />
      <TextField {...form.field('loginName')} label={text('server.loginName')} autoComplete="username" />
      <PasswordField
        {...form.field('password')}
        label={text('server.password')}
        hint={text('server.passwordHint')}
        autoComplete="current-password"
        showLabel={text('password.show')}
      />
      <div className="form-actions">
        <SubmitButton isBusy={form.isBusy} busyWord={text('server.joining')}>
          {text('server.join')}
        </SubmitButton>
      </div>
    </Form>
  );
}
