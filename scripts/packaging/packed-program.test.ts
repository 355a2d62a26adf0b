import { cpSync, lstatSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron } from 'playwright';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { comeIn } from '../../e2e/come-in.ts';
import { openUpdateFeed } from '../../e2e/update-feed.ts';
import { startReaderAsChildProcess } from '../../electron/reading/supervisor/child-process-port.ts';
import { readerLimits } from '../../electron/reading/supervisor/reader-limits.ts';
import { ReaderSupervisor } from '../../electron/reading/supervisor/reader-supervisor.ts';
import { readBuiltInFeed } from '../../electron/update/built-in-feed.ts';
import { buildWhenStale } from '../machine/build-when-stale.ts';
import { REPOSITORY } from '../machine/repository.ts';
import { readFuses } from './fuses.ts';
import { packProgram, unpackArchive } from './pack-program.ts';
import type { PackedProgram } from './pack-program.ts';
import { packageNames, packagesPacked } from './packages-packed.ts';
import type { ArchivedFile } from './read-archive.ts';

const reasonToSkip = findReasonToSkip();
if (reasonToSkip !== null) console.warn(`The tests of the packed program are skipped: ${reasonToSkip}.`);

function findReasonToSkip(): string | null {
  if (process.platform !== 'linux')
    return 'they pack for Linux, and the packages of this machine are for another system';
  const isLink = lstatSync(join(REPOSITORY, 'node_modules')).isSymbolicLink();
  return isLink ? 'node_modules is a link here, behind which electron-builder does not find all packages' : null;
}

const folder = mkdtempSync(join(tmpdir(), 'packed-'));
const unpacked = join(folder, 'unpacked');
let packed: PackedProgram;
let files: readonly ArchivedFile[];

describe.skipIf(reasonToSkip !== null)('the packed program', () => {
  beforeAll(async () => {
    await buildWhenStale();
    packed = packProgram(folder);
    files = packed.files;
    unpackArchive(packed, unpacked);
  }, 120_000);
  afterAll(() => rmSync(folder, { recursive: true }));

  test('holds our build and the packages it needs, and nothing of how it is made or tested', () => {
    const ours = files.map(({ path }) => path).filter((path) => !path.startsWith('node_modules/'));
    expect(ours).toContain('dist/main/main.js');
    expect(ours.filter((path) => !/^(package\.json|dist\/(main|preload|renderer)\/.+)$/.test(path))).toEqual([]);
    expect(ours.filter((path) => /standin|e2e|bench|\.test\.|\.map$|\.tsx?$/.test(path))).toEqual([]);
    const tools = /^node_modules\/(electron|electron-builder|vite|vitest|playwright|typescript|oxlint|knip|node)\//;
    expect(files.filter(({ path }) => tools.test(path))).toEqual([]);
    const beside = ['app-update.yml', 'app.asar', 'app.asar.unpacked', 'samples'];
    expect(readdirSync(join(packed.program, 'resources')).sort()).toEqual(beside);
  });

  test('holds these packages and no other: each is there because something of ours opens it where it lies', () => {
    expect([...packageNames(files)].sort()).toEqual([...packagesPacked].sort());
  });

  test('keeps what the system or WebAssembly has to open outside the archive, for this system alone', () => {
    const native = files.filter(({ path }) => /\.(node|so(\.[\d.]+)?|dll|dylib|wasm|onnx|traineddata\.gz)$/.test(path));
    expect(native.length).toBeGreaterThan(10);
    expect(native.filter(({ isUnpacked }) => !isUnpacked)).toEqual([]);
    expect(native.filter(({ path }) => /darwin|win32|\.(dll|dylib)$/.test(path))).toEqual([]);
  });

  test('was built without an address for newer versions, and asks nobody for any', () => {
    const written = join(packed.program, 'resources/app-update.yml');
    expect(readFileSync(written, 'utf8')).toMatch(/^url: https:\/\/updates\.invalid\/[\s\S]*^updaterCacheDirName: \S/m);
    expect(readBuiltInFeed(written)).toBeNull();
  });

  test('starts, lets a school in, keeps what it is given and looks for newer versions', async () => {
    cpSync(join(packed.program, 'resources/samples'), join(unpacked, 'resources/samples'), { recursive: true });
    const feed = await openUpdateFeed();
    onTestFinished(() => feed.close());
    const oneFile = join(folder, 'one-file.AppImage');
    const policy = join(folder, 'policy.json');
    writeFileSync(oneFile, '');
    writeFileSync(policy, JSON.stringify({ updateFeed: feed.url }));
    const app = await _electron.launch({
      executablePath: join(REPOSITORY, 'standin/dist/electron'),
      cwd: folder,
      args: [unpacked, `--user-data-dir=${join(folder, 'profile')}`, '--lang=en-US', `--policy-file=${policy}`],
      env: { ...environment(), APPIMAGE: oneFile, XDG_CACHE_HOME: join(folder, 'cache') },
    });
    onTestFinished(() => app.close());
    const page = await app.firstWindow();
    await comeIn(page);
    await page.locator('input[type="file"]').setInputFiles(join(unpacked, 'resources/samples/primary-week.pdf'));
    await page.getByRole('row', { name: /32 lessons and 10 breaks/ }).waitFor();
    await page
      .getByRole('navigation')
      .getByRole('button', { name: /^Settings/ })
      .click();
    await page.getByRole('button', { name: 'Look now' }).click();
    await page.getByRole('complementary').getByText('Version 9.0.0 is ready.').waitFor();
    expect(feed.asked).toEqual(['/latest-linux.yml', '/Timetable-Desk.AppImage']);
  }, 120_000);

  test('has its fuses set as electron-builder.yml says', () => {
    const configuration = readFileSync(join(REPOSITORY, 'electron-builder.yml'), 'utf8');
    const section = /^electronFuses:\n((?: {2}.+\n)+)/m.exec(configuration)?.[1] ?? '';
    const wanted = Object.fromEntries(
      [...section.matchAll(/(\w+): (true|false)/g)].map((line) => [line[1], line[2] === 'true']),
    );
    expect(Object.keys(wanted)).toHaveLength(7);
    expect(readFuses(readFileSync(join(packed.program, 'timetable-desk')))).toMatchObject(wanted);
  });

  test('carries all that reading a scan takes', async () => {
    const supervisor = new ReaderSupervisor({
      startReader: () => startReaderAsChildProcess(join(unpacked, 'dist/main/reader.js')),
      readResidentMemory: () => Promise.resolve(null),
      limits: readerLimits,
      withPictures: true,
    });
    const bytes = readFileSync(join(packed.program, 'resources/samples/scan-of-sheet.pdf'));
    const hooks = { onProgress: () => undefined, signal: new AbortController().signal };
    const outcome = await supervisor.read({ name: 'scan.pdf', bytes: new Uint8Array(bytes) }, hooks);
    supervisor.close();
    const reading = outcome.kind === 'done' ? outcome.document.reading : null;
    expect(reading?.blocks.length).toBeGreaterThan(10);
    expect(reading?.warnings).toEqual([]);
  });
});

function environment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
