import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answerDeskRequest } from './answer-desk-request.ts';
import { CONTENT_SECURITY_POLICY } from './response-headers.ts';

const documentId = '00000000-0000-4000-8000-000000000001';
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'desk-'));
  await mkdir(join(folder, 'renderer/assets'), { recursive: true });
  await writeFile(join(folder, 'secret.json'), '{}');
  await writeFile(join(folder, 'renderer/index.html'), '<!doctype html>');
  await writeFile(join(folder, 'renderer/assets/index-a1.js'), '1');
  await writeFile(join(folder, 'renderer/.hidden.json'), '{}');
  await writeFile(join(folder, 'renderer/notes.txt'), 'no type of ours');
});
afterAll(() => rm(folder, { recursive: true }));

function ask(url: string, method = 'GET'): Promise<Response> {
  return answerDeskRequest(
    { url, method },
    {
      rendererFolder: join(folder, 'renderer'),
      readFile,
      findPicture: async (id, page, reading) =>
        id === documentId && page === 1 && (reading ?? 2) === 2
          ? { page, format: 'webp', bytes: new Uint8Array([7]) }
          : null,
    },
  );
}

test.each([
  ['app://desk/', 'text/html; charset=utf-8'],
  ['app://desk/index.html', 'text/html; charset=utf-8'],
  ['app://desk/assets/index-a1.js', 'text/javascript; charset=utf-8'],
])('%s is given out with its type, the policy and no sniffing', async (url, type) => {
  const response = await ask(url);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe(type);
  expect(response.headers.get('content-security-policy')).toBe(CONTENT_SECURITY_POLICY);
  expect(response.headers.get('x-content-type-options')).toBe('nosniff');
});

test.each([
  'app://desk/../secret.json',
  'app://desk/%2e%2e/secret.json',
  'app://desk/%2e%2e%2fsecret.json',
  'app://desk/..%2fsecret.json',
  'app://desk/assets/..%5c..%5csecret.json',
  'app://desk/assets/%252e%252e/%252e%252e/secret.json',
  'app://desk//etc/hosts.json',
  'app://desk/C:/secret.json',
  'app://desk/index.html%00.json',
  'app://desk/%zz.json',
  'app://desk/.hidden.json',
  'app://desk/notes.txt',
  'app://desk/assets',
  'app://desk/missing.js',
  'app://elsewhere/index.html',
  'https://desk/index.html',
  'file:///etc/hosts',
  'no address at all',
])('%s is not given out', async (url) => {
  const response = await ask(url);
  expect(response.status).toBe(404);
  expect(await response.text()).toBe('');
  expect(response.headers.get('content-security-policy')).toBe(CONTENT_SECURITY_POLICY);
});

test('only reading is served', async () => {
  for (const method of ['POST', 'PUT', 'DELETE']) expect((await ask('app://desk/', method)).status).toBe(405);
});

test('a page picture is given out and may not be kept', async () => {
  const response = await ask(`app://desk/pages/${documentId}/1`);
  expect(response.headers.get('content-type')).toBe('image/webp');
  expect(response.headers.get('cache-control')).toBe('no-store');
  expect(new Uint8Array(await response.arrayBuffer())).toEqual(new Uint8Array([7]));
});

test('a picture is asked for as one of the readings has it', async () => {
  expect((await ask(`app://desk/pages/${documentId}/1/2`)).status).toBe(200);
  expect((await ask(`app://desk/pages/${documentId}/1/3`)).status).toBe(404);
});

test.each([
  `pages/${documentId}/2`,
  `pages/${documentId}`,
  `pages/${documentId}/1/x`,
  `pages/${documentId}/1/2/3`,
  'pages/1/1',
  'pages/../1/1',
])('%s is no page picture', async (path) => {
  expect((await ask(`app://desk/${path}`)).status).toBe(404);
});
