import { expect, test } from 'vitest';
import { buildMenu, menuTexts } from './menu.ts';

function roles(options: { isMac: boolean; devTools: boolean }): string[] {
  const items = buildMenu(menuTexts.en, options);
  return items
    .flatMap((item) => [item, ...(Array.isArray(item.submenu) ? item.submenu : [])])
    .map((item) => String(item.role));
}

test('the menu carries copying, pasting and zooming', () => {
  expect(roles({ isMac: false, devTools: false })).toEqual(
    expect.arrayContaining(['copy', 'paste', 'selectAll', 'resetZoom', 'zoomIn', 'zoomOut', 'about', 'quit']),
  );
});

test('developer tools are in the menu only where they are allowed, and nobody can reload the page from it', () => {
  expect(roles({ isMac: true, devTools: true })).toContain('toggleDevTools');
  expect(roles({ isMac: true, devTools: false })).not.toContain('toggleDevTools');
  expect(roles({ isMac: true, devTools: true }).filter((role) => /reload/i.test(role))).toEqual([]);
});

test('the menu says the same in every language', () => {
  expect(buildMenu(menuTexts.fr, { isMac: false, devTools: false }).map(({ label }) => label)).toEqual([
    'Fichier',
    'Édition',
    'Affichage',
    'Aide',
  ]);
});
