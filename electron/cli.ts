import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deskError } from '../shared/desk-error.ts';
import { drawStages } from './cli/draw-stages.ts';
import { parseArguments } from './cli/parse-arguments.ts';
import { runCommand } from './cli/run-command.ts';
import { problemSentence } from './cli/sentences.ts';
import { withoutControls } from './cli/without-controls.ts';
import { startReaderAsChildProcess } from './reading/supervisor/child-process-port.ts';
import { readerLimits } from './reading/supervisor/reader-limits.ts';
import { ReaderSupervisor } from './reading/supervisor/reader-supervisor.ts';
import { readResidentMemory } from './reading/supervisor/resident-memory.ts';

/** `npm run extract -- FILE`: the same engine, in the same kind of disposable process, from a terminal. */

const NARROWEST_TERMINAL = 100;
const DEFAULT_WIDTH = 120;

const env = process.env;
/** What engines print and where bugs are is for developers who ask for it: others get one sentence. */
const showErrors = env['TIMETABLE_DESK_SHOW_ERRORS'] === '1';
const reader = fileURLToPath(new URL('reading/reader.ts', import.meta.url));
const command = parseArguments(process.argv.slice(2));
const supervisor = new ReaderSupervisor({
  startReader: () => startReaderAsChildProcess(reader, showErrors),
  readResidentMemory,
  limits: readerLimits,
  withPictures: command.kind === 'extract' && command.stages !== null,
});

// `npm run` moves to the repository first; what was typed is meant from where it was typed.
const folder = env['npm_lifecycle_event'] === 'extract' ? (env['INIT_CWD'] ?? process.cwd()) : process.cwd();

const interrupted = new AbortController();
for (const [signal, exitCode] of [
  ['SIGHUP', 129],
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const) {
  process.once(signal, () => {
    interrupted.abort();
    supervisor.close();
    process.exitCode = exitCode;
  });
}
// Whoever was reading our output (`| head`) has seen enough: no complaint, and nothing more to do.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', () => {
    supervisor.close();
    process.exit();
  });
}

void runCommand(command, {
  terminal: {
    print: (text) => void process.stdout.write(text),
    complain: (text) => void process.stderr.write(withoutControls(text)),
    width: Math.max(NARROWEST_TERMINAL, process.stdout.columns ?? DEFAULT_WIDTH),
  },
  locate: (file) => resolve(folder, file),
  read: (file) => supervisor.read(file, { onProgress: () => undefined, signal: interrupted.signal }),
  drawStages,
})
  .catch((error: unknown) => {
    if (showErrors) console.error(error);
    process.stderr.write(`${problemSentence(deskError('unexpected'))}\n`);
    return 1;
  })
  .then((exitCode) => {
    process.exitCode ??= exitCode;
    supervisor.close();
  });
