import { expect, test } from 'vitest';
import german from '../../resources/translations/menu.de.json' with { type: 'json' };
import english from '../../resources/translations/menu.en.json' with { type: 'json' };
import { buildMenu, chooseMenuTexts } from './menu.ts';

function roles(options: { isMac: boolean; devTools: boolean }): string[] {
  const items = buildMenu(english, options);
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

test("the menu speaks the first of a person's languages that it knows, and English otherwise", () => {
  expect(chooseMenuTexts(['hu-HU', 'de-AT', 'en'])).toBe(german);
  expect(chooseMenuTexts(['en-GB', 'de'])).toBe(english);
  expect(chooseMenuTexts(['hu'])).toBe(english);
});

test('both languages have the same texts', () => {
  expect(Object.keys(german)).toEqual(Object.keys(english));
});
