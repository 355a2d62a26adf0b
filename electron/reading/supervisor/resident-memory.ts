import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

/** Answers how many bytes of memory a process holds, or null if that cannot be told (any more). */
export type ReadResidentMemory = (pid: number) => Promise<number | null>;

/** Asks the operating system from outside: `/proc` on Linux, `ps` elsewhere, nothing on Windows. */
export const readResidentMemory: ReadResidentMemory = async (pid) => {
  if (process.platform === 'linux')
    return parseProcStatus(await readFile(`/proc/${pid}/status`, 'utf8').catch(() => ''));
  if (process.platform === 'win32') return null;
  const answer = await promisify(execFile)('ps', ['-o', 'rss=', '-p', String(pid)]).catch(() => null);
  return answer === null ? null : kilobytes(answer.stdout);
};

/** Reads the line "VmRSS:    123456 kB" of /proc/<pid>/status. */
export function parseProcStatus(status: string): number | null {
  return kilobytes(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1] ?? '');
}

function kilobytes(text: string): number | null {
  const amount = Number.parseInt(text, 10);
  return Number.isNaN(amount) ? null : amount * 1024;
}
