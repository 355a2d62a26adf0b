import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { parseCommandLine } from '../command-line.ts';

type Manifest = { name?: string; productName?: string; version?: string; main?: string };

const commandLine = parseCommandLine(process.argv.slice(1));
const target = path.resolve(commandLine.program);
const isFolder = statSync(target, { throwIfNoEntry: false })?.isDirectory() ?? false;
const manifest = isFolder ? (JSON.parse(readFileSync(path.join(target, 'package.json'), 'utf8')) as Manifest) : {};

/** The program being run, as Electron finds it: a folder with a package.json, or one file. */
export const program = {
  folder: isFolder ? target : path.dirname(target),
  entry: isFolder ? path.join(target, manifest.main ?? 'index.js') : target,
  name: manifest.productName ?? manifest.name ?? 'Electron',
  version: manifest.version ?? '0.0.0',
  /** Playwright asks for a port, and cuts the switch out of process.argv before the program sees it. */
  wantsDebuggingPort: commandLine.switches.get('remote-debugging-port') === '0',
} as const;

/** Chromium's switches: from the command line, and what the program appends. */
export const switches = new Map(commandLine.switches);
