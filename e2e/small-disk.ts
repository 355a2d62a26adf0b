import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A disk of so many megabytes in the place of a folder; null where none can be had (only the superuser of Linux may mount). */
export function mountSmallDisk(folder: string, megabytes: number) {
  mkdirSync(folder, { recursive: true });
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder], { stdio: 'ignore' });
  } catch {
    return null;
  }
  const filler = join(folder, 'filler');
  return {
    fill(): void {
      const { bavail, bsize } = statfsSync(folder);
      writeFileSync(filler, Buffer.alloc(bavail * bsize));
    },
    makeRoom: () => rmSync(filler),
    protect: () => void execFileSync('mount', ['-o', 'remount,ro', folder]),
    allowWriting: () => void execFileSync('mount', ['-o', 'remount,rw', folder]),
    unmount: () => void execFileSync('umount', ['--lazy', folder]),
  };
}
