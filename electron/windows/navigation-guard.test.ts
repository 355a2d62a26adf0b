import { expect, test } from 'vitest';
import { guardNavigation, mayNavigate } from './navigation-guard.ts';
import type { Navigable } from './navigation-guard.ts';

test('the main frame may load the desk again', () => {
  expect(mayNavigate({ url: 'app://desk/index.html', isMainFrame: true })).toBe(true);
  expect(mayNavigate({ url: 'app://desk/#/review/1', isMainFrame: true })).toBe(true);
});

test.each([
  'https://example.com/',
  'http://desk/index.html',
  'file:///home/office/sheet.pdf',
  'app://desk/pages/00000000-0000-4000-8000-000000000001/1',
  'app://desk/assets/index.js',
  'app://elsewhere/index.html',
  'app://desk.example.com/index.html',
  'app://office@desk/index.html',
  'app://desk:8080/index.html',
  'javascript:alert(1)',
  'data:text/html,<p>',
  'blob:app://desk/1',
  'about:blank',
  '',
])('the main frame may not go to %s', (url) => {
  expect(mayNavigate({ url, isMainFrame: true })).toBe(false);
});

test('a frame inside the page may go nowhere, not even to the desk', () => {
  expect(mayNavigate({ url: 'app://desk/index.html', isMainFrame: false })).toBe(false);
});

test.each(['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview'])(
  'a window under guard stops %s',
  (name) => {
    const { listeners } = guardFake();
    let isStopped = false;
    const event = { url: 'https://example.com/', isMainFrame: true, preventDefault: () => (isStopped = true) };
    listeners.get(name)?.(event);
    expect(isStopped).toBe(true);
  },
);

test('a window under guard opens no other window', () => {
  expect(guardFake().openWindow()).toEqual({ action: 'deny' });
});

function guardFake() {
  const listeners = new Map<string, (event: unknown) => void>();
  let openWindow: () => unknown = () => 'nothing was set';
  const contents = {
    on: (name: string, listener: (event: unknown) => void) => listeners.set(name, listener),
    setWindowOpenHandler: (handler: () => unknown) => (openWindow = handler),
  };
  // Electron's own type has an overload for every event there is; the guard uses these five.
  guardNavigation(contents as unknown as Navigable);
  return { listeners, openWindow: () => openWindow() };
}
