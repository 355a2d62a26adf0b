import { expect, test } from 'vitest';
import { PictureGrants } from '../access/picture-grants.ts';
import { mayLoad } from './request-guard.ts';

const documentId = '00000000-0000-4000-8000-000000000001';
const picture = `app://desk/pages/${documentId}/1`;

function guardWith(grants: PictureGrants, devTools = false) {
  return { devTools, mayFetchPictures: (window: number, id: string) => grants.mayFetch(window, id) };
}

test('a page may load files of the desk', () => {
  expect(mayLoad({ url: 'app://desk/assets/index-a1.js' }, guardWith(new PictureGrants()))).toBe(true);
});

test.each([
  'https://example.com/pixel.png',
  'http://127.0.0.1:8080/',
  'ws://127.0.0.1/',
  'file:///etc/hosts',
  'data:text/html,x',
  'devtools://devtools/bundled/inspector.html',
])('a page may not load %s', (url) => {
  expect(mayLoad({ url, webContentsId: 1 }, guardWith(new PictureGrants()))).toBe(false);
});

test('developer tools load where they are allowed', () => {
  const url = 'devtools://devtools/bundled/inspector.html';
  expect(mayLoad({ url }, guardWith(new PictureGrants(), true))).toBe(true);
});

test('a window fetches the pictures of a document it has opened, and only while it is open', () => {
  const grants = new PictureGrants();
  const guard = guardWith(grants);
  expect(mayLoad({ url: picture, webContentsId: 1 }, guard)).toBe(false);
  grants.allow(1, documentId);
  expect(mayLoad({ url: picture, webContentsId: 1 }, guard)).toBe(true);
  grants.forgetWindow(1);
  expect(mayLoad({ url: picture, webContentsId: 1 }, guard)).toBe(false);
});

test('another window, and a request of no window, do not get pictures by knowing their address', () => {
  const grants = new PictureGrants();
  grants.allow(1, documentId);
  expect(mayLoad({ url: picture, webContentsId: 2 }, guardWith(grants))).toBe(false);
  expect(mayLoad({ url: picture }, guardWith(grants))).toBe(false);
});
