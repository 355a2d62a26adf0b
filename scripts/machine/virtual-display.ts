import { spawn } from 'node:child_process';
import type { Readable } from 'node:stream';
import { Stop } from './say.ts';

/** Starts Xvfb on a free display number. Answers the value for DISPLAY and how to close it again. */
export async function openVirtualDisplay(): Promise<{ display: string; close: () => void }> {
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const number = await new Promise<string>((resolve, reject) => {
    const numbers = server.stdio[3] as Readable;
    numbers.once('data', (chunk: Buffer) => resolve(chunk.toString('utf8').trim()));
    server.once('error', () => reject(new Stop('Xvfb could not be started.')));
    server.once('exit', () => reject(new Stop('Xvfb ended before it had a display.')));
  });
  return { display: `:${number}`, close: () => server.kill() };
}
