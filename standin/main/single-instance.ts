import {
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
  watch,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';

/** What a second start tells the first before it leaves. */
export type SecondStart = { readonly argv: string[]; readonly workingDirectory: string; readonly data: unknown };

const HELD = 'Singleton.standin';
const LETTERS = 'Singleton.letters';

/**
 * One program per user-data folder. The lock is a symbolic link, because making one is atomic and carries its content:
 * the holder's process id and start time, so that a lock left by a killed program is known to be stale. A second start
 * leaves a letter in a folder that the first one watches.
 */
export class SingleInstance {
  private readonly lock: string;
  private readonly letters: string;
  private held = false;

  constructor(userData: string) {
    mkdirSync(userData, { recursive: true });
    this.lock = path.join(userData, HELD);
    this.letters = path.join(userData, LETTERS);
  }

  get isHeld(): boolean {
    return this.held;
  }

  /** True when this program is now the one. False after the one that is has been told. */
  request(onSecond: (start: SecondStart) => void, ownStart: SecondStart): boolean {
    if (this.held) return true;
    if (!this.take()) {
      this.leaveLetter(ownStart);
      return false;
    }
    this.held = true;
    rmSync(this.letters, { recursive: true, force: true });
    mkdirSync(this.letters);
    watch(this.letters, { persistent: false }, () => this.readLetters(onSecond));
    process.once('exit', () => this.release());
    return true;
  }

  release(): void {
    if (!this.held) return;
    this.held = false;
    rmSync(this.lock, { force: true });
  }

  private take(): boolean {
    try {
      symlinkSync(identityOf(process.pid) ?? String(process.pid), this.lock);
      return true;
    } catch (problem) {
      if ((problem as NodeJS.ErrnoException).code !== 'EEXIST') throw problem;
    }
    const holder = readlinkSync(this.lock);
    if (identityOf(Number.parseInt(holder, 10)) === holder) return false;
    rmSync(this.lock, { force: true });
    return this.take();
  }

  private leaveLetter(start: SecondStart): void {
    const letter = path.join(this.letters, String(process.pid));
    writeFileSync(`${letter}.draft`, JSON.stringify(start));
    renameSync(`${letter}.draft`, `${letter}.json`);
  }

  private readLetters(onSecond: (start: SecondStart) => void): void {
    for (const name of readdirSync(this.letters).filter((file) => file.endsWith('.json'))) {
      const letter = path.join(this.letters, name);
      const start = JSON.parse(readFileSync(letter, 'utf8')) as SecondStart;
      rmSync(letter);
      onSecond(start);
    }
  }
}

/** "1234-5678": a process id and when it started, in clock ticks since the machine did; null when there is no such process. */
function identityOf(pid: number): string | null {
  try {
    const [state, ...fields] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ');
    return state === 'Z' ? null : `${pid}-${fields[18]}`; // Z: it has ended, and nobody has collected it yet
  } catch {
    return null; // no such process
  }
}
