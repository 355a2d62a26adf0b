import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { peakMegabytes } from './peak-memory.ts';

/** How long a program ran from start to end, in seconds, and the most memory that it was seen to hold, in megabytes. */
export type ProgramRun = { readonly seconds: number; readonly megabytes: number | null; readonly output: string };

const LOOK_EVERY_MILLISECONDS = 10;

/** Runs a program to its end; null where it cannot be started or fails. */
export async function runProgram(
  command: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<ProgramRun | null> {
  const began = performance.now();
  const child = spawn(command, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'ignore'] });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  let megabytes: number | null = null;
  const look = setInterval(() => (megabytes = peakMegabytes(child.pid) ?? megabytes), LOOK_EVERY_MILLISECONDS);
  try {
    const [code] = (await once(child, 'close')) as [number | null];
    return code === 0 ? { seconds: (performance.now() - began) / 1000, megabytes, output } : null;
  } catch {
    return null; // no such program
  } finally {
    clearInterval(look);
  }
}
