import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const TYPESCRIPT = /\.tsx?$/;
const JAVASCRIPT = /\.[cm]?jsx?$/;

/** The top-level folders that hold code, in the order in which the check reports them. */
export const CODE_FOLDERS = ['shared', 'electron', 'renderer', 'server', 'standin', 'e2e', 'bench', 'scripts'];

/** Every file that belongs to the repository (tracked, or new and not ignored), relative to its root. */
export function listRepositoryFiles(root: string): string[] {
  const listing = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  const files = new Set(listing.split('\0').filter(Boolean));
  return [...files].filter((file) => existsSync(join(root, file))).toSorted();
}

/** The TypeScript files among them that stand in one of the code folders. */
export function typescriptFiles(files: readonly string[]): string[] {
  return files.filter((file) => TYPESCRIPT.test(file) && CODE_FOLDERS.includes(file.split('/')[0] ?? ''));
}

/** JavaScript sources: there should be none, neither as code nor as configuration. */
export function javascriptFiles(files: readonly string[]): string[] {
  return files.filter((file) => JAVASCRIPT.test(file));
}
