import { LEAST_PASSWORD_LENGTH } from '../../shared/access/password-rules.ts';
import { useTexts } from '../texts.ts';
import { PasswordField } from '../ui/password-field.tsx';

type Field = {
  readonly value: string;
  readonly problem: string | null;
  readonly onChange: (value: string) => void;
};

/** A password to choose, with the rules said beforehand, and typed a second time because it cannot be seen. */
export function NewPasswordFields({ password, again }: { readonly password: Field; readonly again: Field }) {
  const { text } = useTexts();
  return (
    <div className="field-pair">
      <PasswordField
        {...password}
        label={text('password.chosen')}
        hint={text('password.rules', { least: LEAST_PASSWORD_LENGTH })}
        autoComplete="new-password"
        showLabel={text('password.show')}
      />
      <PasswordField
        {...again}
        label={text('password.again')}
        autoComplete="new-password"
        showLabel={text('password.show')}
      />
    </div>
  );
}
