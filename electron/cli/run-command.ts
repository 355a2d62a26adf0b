import type { FileToRead } from '../reading/supervisor/reader-port.ts';
import type { DocumentRead } from '../reading/reader-messages.ts';
import type { ReadOutcome } from '../reading/supervisor/reader-supervisor.ts';
import { HELP } from './help.ts';
import type { Command } from './parse-arguments.ts';
import { printReading } from './print-reading.ts';
import { readNamedFile } from './read-named-file.ts';
import { problemSentence } from './sentences.ts';

type Terminal = {
  readonly print: (text: string) => void;
  /** For the one sentence when something is wrong. */
  readonly complain: (text: string) => void;
  /** In characters. */
  readonly width: number;
};

type Surroundings = {
  readonly terminal: Terminal;
  /** Turns a file's name as it was typed into its full path. */
  readonly locate: (file: string) => string;
  readonly read: (file: FileToRead) => Promise<ReadOutcome>;
  readonly drawStages: (document: DocumentRead, folder: string) => Promise<void>;
};

/** Does what was asked and answers the exit code: 0 read, 1 not readable or no timetable, 2 wrong usage. */
export async function runCommand(command: Command, surroundings: Surroundings): Promise<0 | 1 | 2> {
  const { terminal, locate, read, drawStages } = surroundings;
  if (command.kind === 'help') {
    terminal.print(HELP);
    return 0;
  }
  if (command.kind === 'wrong-usage') {
    terminal.complain(`${command.sentence}\n`);
    return 2;
  }
  const file = await readNamedFile(locate(command.file));
  const outcome = file.ok ? await read(file.value) : ({ kind: 'refused', problem: file.error } as const);
  if (outcome.kind === 'refused') terminal.complain(`${problemSentence(outcome.problem)}\n`);
  if (outcome.kind !== 'done') return 1;
  const { reading } = outcome.document;
  if (command.stages !== null) await drawStages(outcome.document, locate(command.stages));
  terminal.print(command.json ? `${JSON.stringify(reading)}\n` : printReading(reading, terminal.width));
  return 0;
}
