import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { Hint } from './hint.tsx';

type IconButtonProps = {
  readonly label: string;
  readonly icon: ReactNode;
  readonly onPress: () => void;
  readonly keys?: string;
  readonly isDisabled?: boolean;
};

/** A button that shows a picture only; its name appears as a hint on hover and on focus. */
export function IconButton({ label, icon, onPress, keys, isDisabled = false }: IconButtonProps) {
  return (
    <Hint text={label} keys={keys}>
      <AriaButton className="button button-icon" aria-label={label} onPress={onPress} isDisabled={isDisabled}>
        {icon}
      </AriaButton>
    </Hint>
  );
}
