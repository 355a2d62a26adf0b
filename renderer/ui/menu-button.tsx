import { ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
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
  readonly icon?: ReactNode;
  /** Where the visible words are not enough out of context. */
  readonly name?: string;
  readonly look?: 'plain' | 'quiet';
};

/** A button that opens a short list of things to do. */
export function MenuButton({ label, items, onChoose, icon, name, look = 'plain' }: MenuButtonProps) {
  return (
    <MenuTrigger>
      <AriaButton className={`button button-${look}`} {...(name === undefined ? {} : { 'aria-label': name })}>
        {icon}
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
