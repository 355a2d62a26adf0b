import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { refuseUnknown } from '../refuse-unknown.ts';
import { schemeOf } from './page-address.ts';
import { request } from './net-request.ts';
import { schemeHandlers } from './protocol.ts';

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.mjs': 'text/javascript',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
};

type Init = RequestInit & { bypassCustomProtocolHandlers?: boolean };

export const net = refuseUnknown(
  {
    /** Files, the program's own schemes, and the network, as Electron's fetch reaches all three. */
    async fetch(input: string | Request, init?: Init): Promise<Response> {
      const url = typeof input === 'string' ? input : input.url;
      if (schemeOf(url) === 'file') return fetchFile(fileURLToPath(url));
      const handler = init?.bypassCustomProtocolHandlers ? undefined : schemeHandlers.get(schemeOf(url));
      return handler ? handler(new Request(input, init)) : fetch(input, init);
    },
    request,
    isOnline: () => process.env['STANDIN_NETWORK'] !== 'off',
    get online(): boolean {
      return process.env['STANDIN_NETWORK'] !== 'off';
    },
  },
  'net',
);

async function fetchFile(file: string): Promise<Response> {
  try {
    const bytes = new Uint8Array(await readFile(file));
    const type = MEDIA_TYPES[path.extname(file).toLowerCase()] ?? 'application/octet-stream';
    return new Response(bytes, { headers: { 'content-type': type } });
  } catch (problem) {
    throw new Error('net::ERR_FILE_NOT_FOUND', { cause: problem });
  }
}
