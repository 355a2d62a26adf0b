/** Says one line to the person at the terminal. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Ends a script with one sentence on what is wrong and what to do. Caught once, by `runScript`. */
export class Stop extends Error {}

/** Runs a script's body; its exit code is the number answered. A Stop is a sentence; any other error is a bug. */
export async function runScript(body: () => Promise<number> | number): Promise<void> {
  try {
    process.exitCode = await body();
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}
