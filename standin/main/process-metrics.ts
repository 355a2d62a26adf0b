import { readFileSync } from 'node:fs';
import type { ProcessMetric } from 'electron';

type Watched = { readonly pid: number; readonly type: ProcessMetric['type']; readonly name?: string };

const TICKS_PER_SECOND = 100;
const lastSeen = new Map<number, { ticks: number; at: number }>();

/**
 * Memory (kilobytes) and processor share of our own processes, from /proc. Chromium's processes are left out: in real
 * Electron they count, but what they weigh here says nothing about the program.
 */
export function measureProcesses(watched: readonly Watched[]): ProcessMetric[] {
  return watched.flatMap((process) => measureProcess(process) ?? []);
}

function measureProcess({ pid, type, name }: Watched): ProcessMetric | null {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const kilobytes = (field: string) => Number(new RegExp(`^${field}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0);
    return {
      pid,
      type,
      ...(name === undefined ? {} : { name, serviceName: 'node.mojom.NodeService' }),
      creationTime: 0,
      cpu: { percentCPUUsage: processorShare(pid), idleWakeupsPerSecond: 0 },
      memory: { workingSetSize: kilobytes('VmRSS'), peakWorkingSetSize: kilobytes('VmHWM') },
    };
  } catch {
    return null; // it ended between being listed and being measured
  }
}

/** Percent of one processor since the last call; 0 at the first, as Electron has it. */
function processorShare(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ');
  const now = { ticks: Number(fields[11]) + Number(fields[12]), at: performance.now() };
  const before = lastSeen.get(pid) ?? now;
  lastSeen.set(pid, now);
  const seconds = (now.at - before.at) / 1000;
  return seconds > 0 ? ((now.ticks - before.ticks) / TICKS_PER_SECOND / seconds) * 100 : 0;
}
