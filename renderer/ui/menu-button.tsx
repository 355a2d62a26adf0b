import { ChevronDown } from 'lucide-react';
import { Button as AriaButton, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';

type MenuButtonProps = {
  readonly label: string;
  readonly items: readonly {
    readonly key: string;
    readonly label: string;
    /** Said more quietly at the end of the line. */
    readonly aside?: string;
  }[];
  readonly onChoose: (key: string) => void;
};

/** A button that opens a short list of things to do. */
export function MenuButton({ label, items, onChoose }: MenuButtonProps) {
  return (
    <MenuTrigger>
      <AriaButton className="button button-plain">
        <span className="button-word">{label}</span>
        <ChevronDown size={14} />
      </AriaButton>
      <Popover className="popover" placement="bottom end" offset={4}>
        <Menu className="menu" onAction={(key) => onChoose(String(key))}>
          {items.map((item) => (
            <MenuItem key={item.key} id={item.key} textValue={item.label} className="menu-item">
              <span>{item.label}</span>
              {item.aside === undefined ? null : <span className="menu-aside">{item.aside}</span>}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
