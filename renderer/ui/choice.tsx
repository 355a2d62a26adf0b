import type { ReactNode } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';

type Option<Key extends string> = {
  readonly key: Key;
  readonly label: string;
  /** Shown in place of the label, which then is the accessible name. */
  readonly icon?: ReactNode;
  readonly lang?: string;
};

type ChoiceProps<Key extends string> = {
  readonly label: string;
  readonly options: readonly Option<Key>[];
  readonly chosen: Key;
  readonly onChoose: (key: Key) => void;
};

/** A few options side by side of which exactly one holds. */
export function Choice<Key extends string>({ label, options, chosen, onChoose }: ChoiceProps<Key>) {
  return (
    <ToggleButtonGroup
      className="choice"
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[chosen]}
      onSelectionChange={(keys) => {
        const option = options.find(({ key }) => keys.has(key));
        if (option !== undefined) onChoose(option.key);
      }}
    >
      {options.map((option) => (
        <ToggleButton key={option.key} id={option.key} className="choice-option" aria-label={option.label}>
          {option.icon ?? <span lang={option.lang}>{option.label}</span>}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
