import { schemeHandlers } from './protocol.ts';

/**
 * Chromium gives up on `app://` addresses before DevTools can answer for them. So it is shown
 * `https://<host>.<scheme>.internal` instead, a name that exists nowhere, and the program is shown what it asked for.
 */
export function toChromiumAddress(address: string): string {
  const [, scheme, host, rest] = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)(.*)$/is.exec(address) ?? [];
  if (!scheme || !schemeHandlers.has(scheme)) return address;
  return `https://${host || 'root'}.${scheme}.internal${rest || '/'}`;
}

export function toProgramAddress(address: string): string {
  const [, host, scheme, rest] = /^https:\/\/([^/]+)\.([a-z0-9+-]+)\.internal(.*)$/is.exec(address) ?? [];
  return scheme && schemeHandlers.has(scheme) ? `${scheme}://${host}${rest}` : address;
}

/** "app://bundle/index.html" → "app://bundle"; addresses without a host have the origin "null". */
export function originOf(address: string): string {
  return /^[a-z][a-z0-9+.-]*:\/\/[^/?#]+/i.exec(address)?.[0] ?? 'null';
}

export function schemeOf(address: string): string {
  return /^([a-z][a-z0-9+.-]*):/i.exec(address)?.[1] ?? '';
}
