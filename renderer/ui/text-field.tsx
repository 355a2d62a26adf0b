import type { HTMLInputAutoCompleteAttribute, ReactNode } from 'react';
import { FieldError, Input, Label, Text, TextField as AriaTextField } from 'react-aria-components';

export type TextFieldProps = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Said before anything is typed: what belongs here. */
  readonly hint?: string | undefined;
  /** What is wrong with what was typed, and what to do; tied to the field for screen readers. */
  readonly problem?: string | null | undefined;
  readonly autoComplete: HTMLInputAutoCompleteAttribute;
  readonly isReadOnly?: boolean;
  /** Where a form is all there is, typing may begin at once. */
  readonly takesFocus?: boolean;
  /** Letters of one width, for what is compared with paper. */
  readonly look?: 'plain' | 'code';
  readonly type?: 'text' | 'password' | 'date';
  /** Stands at the end of the line, such as a button that shows what is typed. */
  readonly atEnd?: ReactNode;
};

/** A line to type in, with its name above, its hint below, and its problem below that. */
export function TextField(props: TextFieldProps) {
  const { label, value, onChange, hint, problem, autoComplete, look = 'plain', type = 'text', atEnd } = props;
  return (
    <AriaTextField
      className="field"
      value={value}
      onChange={onChange}
      type={type}
      isInvalid={problem !== null && problem !== undefined}
      isReadOnly={props.isReadOnly ?? false}
      autoComplete={autoComplete}
      autoCorrect="off"
      spellCheck="false"
      validationBehavior="aria"
      // oxlint-disable-next-line jsx-a11y/no-autofocus -- only where the form is what was asked for: a dialog, the door
      autoFocus={props.takesFocus ?? false}
    >
      <Label className="field-label">{label}</Label>
      <div className="field-line">
        <Input className={`field-input field-${look}`} />
        {atEnd}
      </div>
      <FieldError className="field-problem">{problem}</FieldError>
      {hint === undefined ? null : (
        <Text slot="description" className="field-hint">
          {hint}
        </Text>
      )}
    </AriaTextField>
  );
}
