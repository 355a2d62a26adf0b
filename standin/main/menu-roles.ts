import type { MenuItemConstructorOptions } from 'electron';
import { app } from './app.ts';
import { frontWindow } from './open-windows.ts';

type Role = NonNullable<MenuItemConstructorOptions['role']>;

/** What a menu line without code of its own does, for the roles whose doing a spec can see. */
export function playRole(role: Role): void {
  const window = frontWindow();
  const contents = window?.standin.contents;
  switch (role) {
    case 'quit':
      return app.quit();
    case 'close':
      return window?.close();
    case 'minimize':
      return window?.minimize();
    case 'reload':
    case 'forceReload':
      return contents?.reload();
    case 'resetZoom':
      return contents?.setZoomLevel(0);
    case 'zoomIn':
      return contents?.setZoomLevel(contents.getZoomLevel() + 0.5);
    case 'zoomOut':
      return contents?.setZoomLevel(contents.getZoomLevel() - 0.5);
    default:
      throw new Error(`stand-in: the menu role ${role} is not built`);
  }
}
