import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { IncomingMessage } from 'node:http';
import { expect, onTestFinished, test } from 'vitest';
import { request } from './main/net-request.ts';

async function openServer() {
  const server = createServer((asked, response) => {
    if (asked.url === '/moved') return response.writeHead(302, { location: '/here' }).end();
    return response
      .writeHead(200, { 'x-name': 'week' })
      .end(`${asked.method} ${asked.url} ${String(asked.headers['x-say'] ?? '')}`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return (server.address() as AddressInfo).port;
}

async function answerTo(options: Parameters<typeof request>[0]) {
  const asked = request(options);
  const redirects: string[] = [];
  asked.on('redirect', (_status, _method, url) => redirects.push(new URL(url).pathname));
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    asked.on('response', (answer) => resolve(answer as unknown as IncomingMessage));
    asked.on('error', reject);
    asked.end();
  });
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk as Buffer);
  return {
    redirects,
    status: response.statusCode,
    name: response.headers['x-name'],
    text: String(Buffer.concat(chunks)),
  };
}

test('a request by its parts, with headers, is answered with status, headers and a stream', async () => {
  const port = await openServer();
  const parts = {
    protocol: 'http:' as const,
    hostname: '127.0.0.1',
    port,
    path: '/here?a=1',
    headers: { 'x-say': 'hello' },
  };
  expect(await answerTo(parts)).toEqual({ redirects: [], status: 200, name: 'week', text: 'GET /here?a=1 hello' });
});

test('a redirect is told of, and followed unless it is to be followed by hand', async () => {
  const port = await openServer();
  const url = `http://127.0.0.1:${port}/moved`;
  expect(await answerTo(url)).toMatchObject({ redirects: ['/here'], text: 'GET /here ' });
  const asked = request({ url, redirect: 'manual' });
  const told = await new Promise((resolve) => {
    asked.on('redirect', (status) => resolve(status));
    asked.on('response', () => resolve('followed'));
    asked.end();
  });
  expect(told).toBe(302);
});

test('what goes wrong has the name that Chromium gives it', async () => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise<void>((resolve) => server.close(() => resolve()));
  await expect(answerTo(`http://127.0.0.1:${port}/`)).rejects.toThrow('net::ERR_CONNECTION_REFUSED');
});
