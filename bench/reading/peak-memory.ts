import { readFileSync } from 'node:fs';

/** Most memory that a process held so far, in megabytes (Linux); null where it has ended or this cannot be told. */
export function peakMegabytes(pid: number | undefined): number | null {
  if (pid === undefined || process.platform !== 'linux') return null;
  try {
    const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kilobytes === undefined ? null : Math.round(Number(kilobytes) / 1024);
  } catch {
    return null; // it ended meanwhile
  }
}
