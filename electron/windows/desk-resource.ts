import { deskPath } from './desk-address.ts';

/** What an address of ours stands for. */
export type DeskResource =
  | { readonly kind: 'file'; readonly segments: readonly string[]; readonly type: string }
  /** `reading`: which of the document's readings drew it, counted from 1; null for the newest. */
  | { readonly kind: 'picture'; readonly documentId: string; readonly page: number; readonly reading: number | null };

const typesByEnding: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  webp: 'image/webp',
  ico: 'image/x-icon',
  woff2: 'font/woff2',
  wasm: 'application/wasm',
};

/** A file or folder name as our own build writes them; "..", hidden files, drive letters and backslashes are none. */
const PLAIN_NAME = /^[A-Za-z0-9_@-][A-Za-z0-9_@.-]*$/;

const PAGE_PICTURE = /^\/pages\/([0-9a-f-]{36})\/(\d{1,4})(?:\/(\d{1,4}))?$/;

/** Answers what an address asks for, or null where it asks for nothing that we give out. */
export function findDeskResource(address: string): DeskResource | null {
  const path = deskPath(address);
  if (path === null) return null;
  const picture = PAGE_PICTURE.exec(path);
  if (picture !== null) {
    const [, documentId = '', page, reading] = picture;
    return { kind: 'picture', documentId, page: Number(page), reading: reading === undefined ? null : Number(reading) };
  }
  return findFile(path === '/' ? '/index.html' : path);
}

function findFile(path: string): DeskResource | null {
  const segments = path.slice(1).split('/');
  if (!segments.every((segment) => PLAIN_NAME.test(segment))) return null;
  const ending = segments.at(-1)?.split('.').at(-1) ?? '';
  const type = typesByEnding[ending];
  return type === undefined ? null : { kind: 'file', segments, type };
}
