import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AppImageUpdater, NsisUpdater } from 'electron-updater';
import type { AppUpdater } from 'electron-updater';
import { expect, onTestFinished, test, vi } from 'vitest';
import { failed, ok } from '../../shared/result.ts';
import { lookForUpdate } from './look-for-update.ts';
import { createRealUpdater, openLoopbackFeed, RUNNING } from './loopback-feed.test-kit.ts';
import type { Announced, ClassOf } from './loopback-feed.test-kit.ts';

const kinds: readonly (readonly [string, ClassOf<NsisUpdater | AppImageUpdater>])[] = [
  ['Windows', NsisUpdater],
  ['Linux', AppImageUpdater],
];

const install = () => Promise.resolve();

/** As on a Linux computer whose program was started from one file. */
function startedFromOneFile(): string {
  const file = join(mkdtempSync(join(tmpdir(), 'program-')), 'Timetable Desk.AppImage');
  writeFileSync(file, 'the old program');
  vi.stubEnv('APPIMAGE', file);
  return file;
}

async function lookAndTake(updater: AppUpdater) {
  const found = await lookForUpdate({ updater, install });
  return found.ok && found.value !== null ? found.value.download() : found;
}

test.each(kinds)(
  'a newer version for %s is found, downloaded and checked, and nothing before it is asked for',
  async (_, Kind) => {
    startedFromOneFile();
    const feed = await openLoopbackFeed({ version: '1.1.0' });
    const found = await lookForUpdate({ updater: createRealUpdater(Kind, feed), install });
    if (!found.ok || found.value === null) throw new Error('not found');
    expect(found.value.version).toBe('1.1.0');
    expect(feed.asked).toEqual([expect.stringMatching(/latest/)]);
    expect(await found.value.download()).toEqual(ok({ version: '1.1.0', install }));
    expect(feed.asked.filter((path) => path.startsWith('/Desk'))).toHaveLength(1);
  },
);

test('the feed learns nothing by which it could know a computer again', async () => {
  const feed = await openLoopbackFeed({ version: '1.1.0', stagingPercentage: 100 });
  await lookAndTake(createRealUpdater(NsisUpdater, feed));
  expect(feed.headers.length).toBeGreaterThan(1);
  for (const { host: _host, connection: _connection, accept: _accept, ...told } of feed.headers) {
    // electron-updater's own defaults for the two, the same everywhere.
    const {
      'user-agent': agent = 'electron-builder',
      'cache-control': _cache,
      'x-user-staging-id': id = '',
      ...more
    } = told;
    expect({ agent, id, more }).toEqual({ agent: 'electron-builder', id: '', more: {} });
  }
});

test.each([
  ['the same version', { version: RUNNING }],
  ['an older version', { version: '0.9.0' }],
  ['a version that is being tried out', { version: '1.1.0-beta.1' }],
  ['a version that has reached none of the computers yet', { version: '1.1.0', stagingPercentage: 0 }],
])('%s is not offered, and not downloaded', async (_, announced: Announced) => {
  for (const [, Kind] of kinds) {
    const feed = await openLoopbackFeed(announced);
    expect(await lookAndTake(createRealUpdater(Kind, feed))).toEqual(ok(null));
    expect(feed.asked).toHaveLength(1);
  }
});

test('a version that has reached all computers is offered to this one', async () => {
  const feed = await openLoopbackFeed({ version: '1.1.0', stagingPercentage: 100 });
  expect(await lookAndTake(createRealUpdater(NsisUpdater, feed))).toMatchObject({
    ok: true,
    value: { version: '1.1.0' },
  });
});

test('a version that has reached half of the computers stays with who has it: the same computer answers alike', async () => {
  const feed = await openLoopbackFeed({ version: '1.1.0', stagingPercentage: 50 });
  const answers: boolean[] = [];
  for (let computer = 0; computer < 24; computer += 1) {
    const updater = createRealUpdater(NsisUpdater, feed);
    const [first, again] = [await lookForUpdate({ updater, install }), await lookForUpdate({ updater, install })];
    expect(first.ok && first.value !== null).toBe(again.ok && again.value !== null);
    answers.push(first.ok && first.value !== null);
  }
  // That all 24 fall on one side happens once in eight million times.
  expect(new Set(answers).size).toBe(2);
});

test.each(kinds)('what came for %s and is not what was announced is refused', async (_, Kind) => {
  startedFromOneFile();
  const other = Buffer.alloc(64, 1).toString('base64');
  const feed = await openLoopbackFeed({ version: '1.1.0', sha512: other });
  const updater = createRealUpdater(Kind, feed);
  expect(await lookAndTake(updater)).toEqual(failed('damaged'));
  // Nor can it be installed after all.
  expect(updater.install(true, false)).toBe(false);
});

test('on Windows what others have signed is refused, and what the same have signed is taken', async () => {
  const feed = await openLoopbackFeed({ version: '1.1.0' });
  const take = (answer: string | null) => {
    const updater = createRealUpdater(NsisUpdater, { ...feed, publisherName: 'Timetable Desk' });
    updater.verifyUpdateCodeSignature = async ([publisher]) => (publisher === 'Timetable Desk' ? answer : 'not asked');
    return lookAndTake(updater);
  };
  expect(await take('signed by somebody else')).toEqual(failed('not-signed'));
  expect(await take(null)).toMatchObject({ ok: true, value: { version: '1.1.0' } });
});

test('a feed that does not answer, has nothing, says nonsense or swallows everything is a failure, not a fall', async () => {
  const closed = await openLoopbackFeed({ version: '1.1.0' });
  await closed.close();
  expect(await lookAndTake(createRealUpdater(NsisUpdater, closed))).toEqual(failed('unreachable'));
  const empty = await openLoopbackFeed({ version: '1.1.0' });
  const elsewhere = { url: `${empty.url}/elsewhere` };
  expect(await lookAndTake(createRealUpdater(NsisUpdater, elsewhere))).toEqual(failed('unreachable'));
  const nonsense = await openLoopbackFeed({ version: 'the newest' });
  expect(await lookAndTake(createRealUpdater(NsisUpdater, nonsense))).toEqual(failed('failed'));

  const silent = createServer(() => undefined);
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => silent.closeAllConnections());
  onTestFinished(() => void silent.close());
  const url = `http://127.0.0.1:${(silent.address() as AddressInfo).port}`;
  const updater = createRealUpdater(NsisUpdater, { url });
  const patience = { look: 100, download: 100 };
  expect(await lookForUpdate({ updater, install, patience })).toEqual(failed('unreachable'));
});

test('installing puts what was downloaded in the place of the file that the program was started from', async () => {
  const file = startedFromOneFile();
  const feed = await openLoopbackFeed({ version: '1.1.0' });
  const updater = createRealUpdater(AppImageUpdater, feed);
  await lookAndTake(updater);
  expect(readFileSync(file, 'utf8')).toBe('the old program');
  updater.install(true, true);
  expect(readFileSync(file).equals(feed.bytes)).toBe(true);
});
