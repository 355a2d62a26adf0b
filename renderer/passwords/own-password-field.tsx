import { useTexts } from '../texts.ts';
import { PasswordField } from '../ui/password-field.tsx';

type OwnPasswordFieldProps = Pick<Parameters<typeof PasswordField>[0], 'value' | 'problem' | 'onChange' | 'takesFocus'>;

/** One's own password once more, before something is done that whoever finds an open desk must not be able to do. */
export function OwnPasswordField(field: OwnPasswordFieldProps) {
  const { text } = useTexts();
  return (
    <PasswordField
      {...field}
      label={text('password.own')}
      hint={text('password.ownHow')}
      autoComplete="current-password"
      showLabel={text('password.show')}
    />
  );
}
