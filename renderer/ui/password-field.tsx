import { Eye, EyeOff } from 'lucide-react';
import { useState } from 'react';
import { ToggleButton } from 'react-aria-components';
import { TextField } from './text-field.tsx';
import type { TextFieldProps } from './text-field.tsx';

type PasswordFieldProps = Omit<TextFieldProps, 'type' | 'atEnd' | 'look'> & {
  readonly autoComplete: 'current-password' | 'new-password';
  readonly showLabel: string;
};

/** A secret to type or paste: hidden until its eye is pressed, and hidden again when the field goes away. */
export function PasswordField({ showLabel, ...field }: PasswordFieldProps) {
  const [isShown, setIsShown] = useState(false);
  return (
    <TextField
      {...field}
      type={isShown ? 'text' : 'password'}
      atEnd={
        <ToggleButton
          className="button button-icon field-eye"
          aria-label={`${showLabel}: ${field.label}`}
          isSelected={isShown}
          onChange={setIsShown}
        >
          {isShown ? <EyeOff size={16} /> : <Eye size={16} />}
        </ToggleButton>
      }
    />
  );
}
