import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { REPOSITORY } from '../machine/repository.ts';
import { toolPath } from '../tool-path.ts';
import { writeFusesAsShipped } from './fuses.ts';
import { listArchive } from './read-archive.ts';
import type { ArchivedFile } from './read-archive.ts';

export type PackedProgram = {
  /** The folder that an installer would contain. */
  readonly program: string;
  readonly archive: string;
  readonly files: readonly ArchivedFile[];
};

/** Packs for Linux into a folder: the real packer with the real configuration, around an executable that is nothing but fuses. */
export function packProgram(folder: string): PackedProgram {
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
  const program = join(folder, 'out', process.arch === 'arm64' ? 'linux-arm64-unpacked' : 'linux-unpacked');
  const archive = join(program, 'resources/app.asar');
  return { program, archive, files: listArchive(archive) };
}

/** Lays the archive out as plain files: Node without Electron cannot look into it. */
export function unpackArchive({ archive, files }: PackedProgram, to: string): void {
  cpSync(`${archive}.unpacked`, to, { recursive: true });
  const bytes = readFileSync(archive);
  for (const { path, isUnpacked, offset, size } of files) {
    if (isUnpacked) continue;
    mkdirSync(join(to, dirname(path)), { recursive: true });
    writeFileSync(join(to, path), bytes.subarray(offset, offset + size));
  }
}
