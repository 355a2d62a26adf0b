import type { MenuItemConstructorOptions } from 'electron';
import german from '../../resources/translations/de/menu.json' with { type: 'json' };
import english from '../../resources/translations/en/menu.json' with { type: 'json' };
import spanish from '../../resources/translations/es/menu.json' with { type: 'json' };
import french from '../../resources/translations/fr/menu.json' with { type: 'json' };
import italian from '../../resources/translations/it/menu.json' with { type: 'json' };
import portuguese from '../../resources/translations/pt-PT/menu.json' with { type: 'json' };
import type { Language } from '../../shared/languages.ts';

export type MenuTexts = typeof english;

export const menuTexts: Readonly<Record<Language, MenuTexts>> = {
  de: german,
  en: english,
  es: spanish,
  fr: french,
  it: italian,
  'pt-PT': portuguese,
};

/** A small, real menu: it carries the keys for copying, pasting and zooming, which a window without a menu lacks. */
export function buildMenu(
  texts: MenuTexts,
  options: { readonly isMac: boolean; readonly devTools: boolean },
): MenuItemConstructorOptions[] {
  return [
    ...(options.isMac ? [{ role: 'appMenu' } as const] : []),
    { label: texts.file, submenu: [{ label: texts.quit, role: 'quit' }] },
    { label: texts.edit, submenu: editItems(texts) },
    { label: texts.view, submenu: viewItems(texts, options.devTools) },
    { label: texts.help, role: 'help', submenu: [{ label: texts.about, role: 'about' }] },
  ];
}

function editItems(texts: MenuTexts): MenuItemConstructorOptions[] {
  return [
    { label: texts.undo, role: 'undo' },
    { label: texts.redo, role: 'redo' },
    { type: 'separator' },
    { label: texts.cut, role: 'cut' },
    { label: texts.copy, role: 'copy' },
    { label: texts.paste, role: 'paste' },
    { label: texts.selectAll, role: 'selectAll' },
  ];
}

function viewItems(texts: MenuTexts, devTools: boolean): MenuItemConstructorOptions[] {
  return [
    { label: texts.actualSize, role: 'resetZoom' },
    { label: texts.larger, role: 'zoomIn' },
    { label: texts.smaller, role: 'zoomOut' },
    { type: 'separator' },
    { label: texts.fullScreen, role: 'togglefullscreen' },
    ...(devTools ? [{ label: texts.developerTools, role: 'toggleDevTools' } as const] : []),
  ];
}
