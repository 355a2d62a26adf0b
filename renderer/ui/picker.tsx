import { Check, ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button as AriaButton, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components';

type PickerProps<Key extends string> = {
  readonly label: string;
  readonly icon?: ReactNode;
  readonly options: readonly { readonly key: Key; readonly label: string; readonly lang?: string }[];
  readonly chosen: Key;
  /** What stands on the button for the chosen option, where its own label is too long for it. */
  readonly shown: string;
  readonly onChoose: (key: Key) => void;
};

/** More options than have room side by side: the chosen one is to be seen, the others open below it. */
export function Picker<Key extends string>({ label, icon, options, chosen, shown, onChoose }: PickerProps<Key>) {
  return (
    <Select
      aria-label={label}
      value={chosen}
      onChange={(key) => {
        const option = options.find((candidate) => candidate.key === key);
        if (option !== undefined) onChoose(option.key);
      }}
    >
      <AriaButton className="picker">
        {icon}
        <SelectValue className="picker-shown">{shown}</SelectValue>
        <ChevronDown size={14} />
      </AriaButton>
      <Popover className="popover" offset={4}>
        <ListBox className="menu" items={options.map((option) => ({ ...option, id: option.key }))}>
          {(option) => (
            <ListBoxItem className="menu-item picker-option" textValue={option.label}>
              <span lang={option.lang}>{option.label}</span>
              <Check size={14} className="picker-check" />
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  );
}
