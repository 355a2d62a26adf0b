import { useState } from 'react';
import type { KeyboardEvent } from 'react';
import { FieldError, Input, Label, TextField } from 'react-aria-components';

type InlineFieldProps = {
  readonly label: string;
  readonly initial: string;
  /** What is wrong with what was typed, in words; null when it can be kept. */
  readonly problemOf: (typed: string) => string | null;
  readonly onKeep: (typed: string) => void;
  readonly onGiveUp: () => void;
};

/** A value that is typed over in its place: Enter keeps it, Escape gives up, leaving it keeps what is right. */
export function InlineField({ label, initial, problemOf, onKeep, onGiveUp }: InlineFieldProps) {
  const [typed, setTyped] = useState(initial);
  const [wasTried, setWasTried] = useState(false);
  const problem = wasTried ? problemOf(typed) : null;

  const keep = () => {
    if (typed.trim() === initial.trim()) return onGiveUp();
    setWasTried(true);
    if (problemOf(typed) === null) onKeep(typed);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    event.preventDefault();
    if (event.key === 'Enter') keep();
    else onGiveUp();
  };

  return (
    <TextField
      className="inline-field"
      value={typed}
      onChange={setTyped}
      isInvalid={problem !== null}
      validationBehavior="aria"
      autoComplete="off"
      autoCorrect="off"
      // oxlint-disable-next-line jsx-a11y/no-autofocus -- it stands where the person has just asked to type
      autoFocus
    >
      <Label className="inline-label">{label}</Label>
      <Input
        className="inline-input"
        onFocus={(event) => event.currentTarget.select()}
        onKeyDown={onKeyDown}
        onBlur={keep}
      />
      <FieldError className="field-problem">{problem}</FieldError>
    </TextField>
  );
}
