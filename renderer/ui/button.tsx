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
  readonly isDisabled?: boolean;
};

export function Button({ children, onPress, look = 'plain', icon, label, isDisabled = false }: ButtonProps) {
  return (
    <AriaButton
      className={`button button-${look}`}
      onPress={onPress}
      isDisabled={isDisabled}
      {...(label === undefined ? {} : { 'aria-label': label })}
    >
      {icon}
      <span className="button-word">{children}</span>
    </AriaButton>
  );
}
