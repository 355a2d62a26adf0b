import type { Desk } from './fixtures.ts';

/** The process that keeps the office's papers, as the operating system knows it. */
export async function storePid(desk: Desk): Promise<number> {
  const pid = await desk.app.evaluate(
    ({ app }) => app.getAppMetrics().find(({ type, name }) => type === 'Utility' && name === 'Timetable store')?.pid,
  );
  if (pid === undefined) throw new Error('nobody keeps the office’s papers');
  return pid;
}
