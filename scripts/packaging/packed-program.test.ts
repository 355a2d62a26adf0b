import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startReaderAsChildProcess } from '../../electron/reading/supervisor/child-process-port.ts';
import { readerLimits } from '../../electron/reading/supervisor/reader-limits.ts';
import { ReaderSupervisor } from '../../electron/reading/supervisor/reader-supervisor.ts';
import { buildWhenStale } from '../machine/build-when-stale.ts';
import { REPOSITORY } from '../machine/repository.ts';
import { toolPath } from '../tool-path.ts';
import { readFuses, writeFusesAsShipped } from './fuses.ts';
import { listArchive } from './read-archive.ts';
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
const program = join(folder, 'out', process.arch === 'arm64' ? 'linux-arm64-unpacked' : 'linux-unpacked');
const archive = join(program, 'resources/app.asar');
let files: readonly ArchivedFile[];

/** The real packer with the real configuration, around an executable that is nothing but fuses. */
describe.skipIf(reasonToSkip !== null)('the packed program', () => {
  beforeAll(async () => {
    await buildWhenStale();
    const electron = join(folder, 'electron');
    mkdirSync(electron);
    writeFileSync(join(electron, 'electron'), writeFusesAsShipped());
    chmodSync(join(electron, 'electron'), 0o755);
    for (const file of ['version', 'LICENSE']) writeFileSync(join(electron, file), file);
    const manifest = JSON.parse(readFileSync(join(REPOSITORY, 'node_modules/electron/package.json'), 'utf8')) as object;
    const settings = {
      electronDist: electron,
      electronVersion: 'version' in manifest ? manifest.version : '',
      'directories.output': join(folder, 'out'),
    };
    const given = Object.entries(settings).map(([name, value]) => `-c.${name}=${String(value)}`);
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [toolPath('electron-builder'), '--linux', '--dir', ...given],
      { cwd: REPOSITORY, encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '' } },
    );
    if (status !== 0) throw new Error(`electron-builder failed:\n${stdout}${stderr}`);
    files = listArchive(archive);
  }, 120_000);
  afterAll(() => rmSync(folder, { recursive: true }));

  test('holds our build and the packages it needs, and nothing of how it is made or tested', () => {
    const ours = files.map(({ path }) => path).filter((path) => !path.startsWith('node_modules/'));
    expect(ours).toContain('dist/main/main.js');
    expect(ours.filter((path) => !/^(package\.json|dist\/(main|preload|renderer)\/.+)$/.test(path))).toEqual([]);
    expect(ours.filter((path) => /standin|e2e|bench|\.test\.|\.map$|\.tsx?$/.test(path))).toEqual([]);
    const tools = /^node_modules\/(electron|electron-builder|vite|vitest|playwright|typescript|oxlint|knip|node)\//;
    expect(files.filter(({ path }) => tools.test(path))).toEqual([]);
    expect(readdirSync(join(program, 'resources')).sort()).toEqual(['app.asar', 'app.asar.unpacked', 'samples']);
  });

  test('keeps what the system or WebAssembly has to open outside the archive, for this system alone', () => {
    const native = files.filter(({ path }) => /\.(node|so(\.[\d.]+)?|dll|dylib|wasm|onnx|traineddata\.gz)$/.test(path));
    expect(native.length).toBeGreaterThan(10);
    expect(native.filter(({ isUnpacked }) => !isUnpacked)).toEqual([]);
    expect(native.filter(({ path }) => /darwin|win32|\.(dll|dylib)$/.test(path))).toEqual([]);
  });

  test('has its fuses set as electron-builder.yml says', () => {
    const configuration = readFileSync(join(REPOSITORY, 'electron-builder.yml'), 'utf8');
    const section = /^electronFuses:\n((?: {2}.+\n)+)/m.exec(configuration)?.[1] ?? '';
    const wanted = Object.fromEntries(
      [...section.matchAll(/(\w+): (true|false)/g)].map((line) => [line[1], line[2] === 'true']),
    );
    expect(Object.keys(wanted)).toHaveLength(7);
    expect(readFuses(readFileSync(join(program, 'timetable-desk')))).toMatchObject(wanted);
  });

  test('carries all that reading a scan takes', async () => {
    const unpacked = join(folder, 'unpacked');
    unpackArchive(unpacked);
    const supervisor = new ReaderSupervisor({
      startReader: () => startReaderAsChildProcess(join(unpacked, 'dist/main/reader.js')),
      readResidentMemory: () => Promise.resolve(null),
      limits: readerLimits,
      withPictures: true,
    });
    const bytes = readFileSync(join(program, 'resources/samples/scan-of-sheet.pdf'));
    const hooks = { onProgress: () => undefined, signal: new AbortController().signal };
    const outcome = await supervisor.read({ name: 'scan.pdf', bytes: new Uint8Array(bytes) }, hooks);
    supervisor.close();
    const reading = outcome.kind === 'done' ? outcome.document.reading : null;
    expect(reading?.blocks.length).toBeGreaterThan(10);
    expect(reading?.warnings).toEqual([]);
  });
});

/** Lays the archive out as plain files: Node without Electron cannot look into it. */
function unpackArchive(to: string): void {
  cpSync(`${archive}.unpacked`, to, { recursive: true });
  const bytes = readFileSync(archive);
  for (const { path, isUnpacked, offset, size } of files) {
    if (isUnpacked) continue;
    mkdirSync(join(to, dirname(path)), { recursive: true });
    writeFileSync(join(to, path), bytes.subarray(offset, offset + size));
  }
}
