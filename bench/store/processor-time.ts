import { readFileSync } from 'node:fs';

/** Linux counts in hundredths of a second, whatever the machine. */
const TICK_MILLISECONDS = 10;

/**
 * Processor time that another process has used so far, in milliseconds: what its work would take on a machine with nothing
 * else to do. Null where this cannot be told.
 */
export function processorTimeOf(pid: number | undefined): number | null {
  if (pid === undefined || process.platform !== 'linux') return null;
  // Behind the name, which stands in brackets and may hold anything: user time is the 12th field, system time the 13th.
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) * TICK_MILLISECONDS;
}
