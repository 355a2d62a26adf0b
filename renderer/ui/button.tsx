import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';

type ButtonProps = {
  readonly children: ReactNode;
  readonly onPress: () => void;
  /** `main` once a screen, `plain` beside it, `quiet` inside rows and toolbars. */
  readonly look?: 'main' | 'plain' | 'quiet';
  readonly icon?: ReactNode;
  /** Where the visible word is not enough out of context ("Remove" in a list of ten). */
  readonly label?: string | undefined;
  /** The key that does the same; shown, not read out: it stands in the list of keys. */
  readonly keys?: string;
  readonly isDisabled?: boolean;
};

export function Button({ children, onPress, look = 'plain', icon, label, keys, isDisabled = false }: ButtonProps) {
  return (
    <AriaButton
      className={`button button-${look}`}
      onPress={onPress}
      isDisabled={isDisabled}
      {...(label === undefined ? {} : { 'aria-label': label })}
    >
      {icon}
      <span className="button-word">{children}</span>
      {keys === undefined ? null : <kbd aria-hidden="true">{keys}</kbd>}
    </AriaButton>
  );
}
