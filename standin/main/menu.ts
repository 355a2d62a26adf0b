import type { KeyboardEvent, MenuItemConstructorOptions } from 'electron';
import type { BaseWindow as ElectronBaseWindow, Menu as ElectronMenu, MenuItem as ElectronMenuItem } from 'electron';
import { asElectron } from '../as-electron.ts';
import { PartEmitter, refuseUnknown } from '../refuse-unknown.ts';
import { playRole } from './menu-roles.ts';
import { frontWindow } from './open-windows.ts';

/** One line of a menu. Nothing draws it: specs look it up by id and click it, as they do in real Electron. */
class Item {
  readonly id: string;
  readonly role: ElectronMenuItem['role'];
  readonly type: NonNullable<MenuItemConstructorOptions['type']>;
  readonly accelerator: string | null;
  readonly submenu: ElectronMenu | undefined;
  label: string;
  sublabel: string;
  toolTip: string;
  enabled: boolean;
  visible: boolean;
  checked: boolean;
  click: (event?: KeyboardEvent, window?: ElectronBaseWindow) => void;

  constructor(options: MenuItemConstructorOptions) {
    const { role, submenu } = options;
    this.id = options.id ?? '';
    this.role = role as ElectronMenuItem['role']; // templates may name a few macOS roles more than items do
    this.type = options.type ?? (submenu ? 'submenu' : 'normal');
    this.accelerator = options.accelerator ?? null;
    this.submenu = Array.isArray(submenu) ? MenuList.buildFromTemplate(submenu) : submenu;
    this.label = options.label ?? role ?? '';
    this.sublabel = options.sublabel ?? '';
    this.toolTip = options.toolTip ?? '';
    this.enabled = options.enabled ?? true;
    this.visible = options.visible ?? true;
    this.checked = options.checked ?? false;
    this.click = (event, window) => this.choose(options, event, window);
    return refuseUnknown(this, 'MenuItem');
  }

  private choose(options: MenuItemConstructorOptions, event?: KeyboardEvent, window?: ElectronBaseWindow): void {
    if (!this.enabled) return;
    if (this.type === 'checkbox') this.checked = !this.checked;
    if (this.type === 'radio') this.checked = true;
    const target = window ?? asElectron<ElectronBaseWindow>(frontWindow() ?? {});
    if (options.role) playRole(options.role);
    else options.click?.(asElectron<ElectronMenuItem>(this), target, event ?? asElectron<KeyboardEvent>({}));
  }
}

class MenuList extends PartEmitter {
  readonly items: ElectronMenuItem[] = [];

  constructor() {
    super('Menu');
  }

  append(item: ElectronMenuItem): void {
    this.items.push(item);
  }
  insert(position: number, item: ElectronMenuItem): void {
    this.items.splice(position, 0, item);
  }
  getMenuItemById(id: string): ElectronMenuItem | null {
    for (const item of this.items) {
      const found = item.id === id ? item : item.submenu?.getMenuItemById(id);
      if (found) return found;
    }
    return null;
  }
  /** A context menu that nothing draws: announced as shown, for specs to choose from. */
  popup(): void {
    this.emit('menu-will-show', {});
  }

  static buildFromTemplate(template: (MenuItemConstructorOptions | ElectronMenuItem)[]): ElectronMenu {
    const menu = new MenuList();
    for (const line of template) {
      const item = line instanceof Item ? line : new Item(line as MenuItemConstructorOptions);
      menu.append(asElectron<ElectronMenuItem>(item));
    }
    return asElectron<ElectronMenu>(menu);
  }
  static setApplicationMenu(menu: ElectronMenu | null): void {
    applicationMenu = menu;
  }
  static getApplicationMenu(): ElectronMenu | null {
    return applicationMenu;
  }
}

let applicationMenu: ElectronMenu | null = null;

export const MenuItem = refuseUnknown(Item, 'MenuItem');
export const Menu = refuseUnknown(MenuList, 'Menu');
