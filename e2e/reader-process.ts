import { expect } from 'playwright/test';
import type { Desk } from './fixtures.ts';

/** The process that reads documents, as the operating system knows it; null while there is none. */
export async function readerPid(desk: Desk): Promise<number | null> {
  return desk.app.evaluate(
    ({ app }) =>
      app.getAppMetrics().find(({ type, name }) => type === 'Utility' && name === 'Timetable reader')?.pid ?? null,
  );
}

/** Waits for a reader other than `before` and ends it from outside, as a crash in native code or the system would. */
export async function killReader(desk: Desk, before: number | null = null): Promise<number> {
  let pid: number | null = null;
  await expect
    .poll(async () => {
      pid = await readerPid(desk);
      return pid !== null && pid !== before;
    })
    .toBe(true);
  if (pid === null) throw new Error('there is a reader, and then there is none');
  process.kill(pid, 'SIGKILL');
  return pid;
}

export function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
