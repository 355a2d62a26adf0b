import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { DevtoolsPipe } from './devtools-pipe.ts';
import { findChromium, NO_CHROMIUM } from './find-chromium.ts';
import { prepareProfile, removeLeftSocket } from './prepare-profile.ts';
import { chromiumSwitches, type ChromiumWishes } from './switches.ts';

/** Lines that Playwright waits for on standard error; the rest is Chromium's chatter, kept for when it fails. */
const PASSED_ON = /^DevTools listening|Unable to open X display|Missing X server/;
const LINES_KEPT = 20;
const POLITE_MILLISECONDS = 10_000;

/** The Chromium under this program. It ends by itself when its pipes close, so it never outlives a killed program. */
export class Chromium {
  readonly pipe: DevtoolsPipe;
  /** Settles with a sentence when Chromium has ended, or with null when it ended properly. */
  readonly ended: Promise<string | null>;
  private readonly child: ChildProcess;
  private readonly profileFolder: string;

  private constructor(child: ChildProcess, profileFolder: string) {
    this.child = child;
    this.profileFolder = profileFolder;
    this.pipe = new DevtoolsPipe(child.stdio[3] as Writable, child.stdio[4] as Readable);
    const lastLines = keepLines(child.stderr!);
    this.ended = new Promise((resolve) => {
      child.once('error', (problem) => resolve(`Chromium did not start: ${problem.message}`));
      child.once('exit', (code, signal) => {
        resolve(code === 0 ? null : `Chromium ended with ${signal ?? code}:\n${lastLines.join('\n')}`);
      });
    });
  }

  static async start(wishes: ChromiumWishes): Promise<Chromium> {
    const program = findChromium();
    if (!program) throw new Error(NO_CHROMIUM);
    await prepareProfile(wishes.profileFolder);
    const stdio = ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'] as const;
    return new Chromium(spawn(program, chromiumSwitches(wishes), { stdio: [...stdio] }), wishes.profileFolder);
  }

  /** Asks Chromium to save its profile and leave; insists after ten seconds. */
  async stop(): Promise<void> {
    const insist = setTimeout(() => this.child.kill('SIGKILL'), POLITE_MILLISECONDS);
    // Refused only because Chromium is already on its way out, which `ended` reports.
    this.pipe.send('Browser.close').catch(() => {});
    await this.ended;
    clearTimeout(insist);
    removeLeftSocket(this.profileFolder);
  }
}

function keepLines(stream: Readable): string[] {
  const kept: string[] = [];
  createInterface({ input: stream }).on('line', (line) => {
    if (PASSED_ON.test(line)) process.stderr.write(`${line}\n`);
    if (kept.push(line) > LINES_KEPT) kept.shift();
  });
  return kept;
}
