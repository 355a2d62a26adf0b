import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const PROGRAM = fileURLToPath(new URL('writing-process.ts', import.meta.url));

/** Starts writing-process.ts. `as` is another user of the operating system, for what the superuser may do anyway. */
export function startWritingProcess(deed: string, folder: string, as?: { readonly uid: number }) {
  const child = spawn(process.execPath, [PROGRAM, deed, folder], { stdio: ['ignore', 'pipe', 'inherit'], ...as });
  const lines: string[] = [];
  const reader = createInterface({ input: child.stdout });
  reader.on('line', (line) => lines.push(line));
  const ended = Promise.all([once(child, 'exit'), once(reader, 'close')]);
  return {
    /** What it has told so far. */
    lines,
    nextLine: async () => void (await once(reader, 'line')),
    ended,
    kill: () => void child.kill('SIGKILL'),
  };
}
