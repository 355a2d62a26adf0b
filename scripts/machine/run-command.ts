import { spawn } from 'node:child_process';
import type { SpawnOptions } from 'node:child_process';
import { REPOSITORY } from './repository.ts';

type Surroundings = Pick<SpawnOptions, 'env' | 'cwd'>;

/** Runs a command that talks to the terminal itself, and answers its exit code (1 when a signal ended it). */
export function runCommand(command: string, args: readonly string[], surroundings: Surroundings = {}): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: REPOSITORY, stdio: 'inherit', ...surroundings });
    // Who ends this process means the program that it started.
    const passOn = (signal: NodeJS.Signals): void => void child.kill(signal);
    process.once('SIGTERM', passOn);
    child.once('error', reject);
    child.once('exit', (code) => {
      process.off('SIGTERM', passOn);
      resolve(code ?? 1);
    });
  });
}

/** Runs a command and keeps what it says (standard output and standard error together) for later. */
export function runQuietly(
  command: string,
  args: readonly string[],
  surroundings: Surroundings = {},
): Promise<{ code: number; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: REPOSITORY, stdio: ['ignore', 'pipe', 'pipe'], ...surroundings });
    const said: Buffer[] = [];
    child.stdout?.on('data', (chunk: Buffer) => said.push(chunk));
    child.stderr?.on('data', (chunk: Buffer) => said.push(chunk));
    child.once('error', reject);
    child.once('close', (code) => resolve({ code: code ?? 1, output: Buffer.concat(said).toString('utf8') }));
  });
}
