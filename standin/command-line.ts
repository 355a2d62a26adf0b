/** The arguments Electron's executable was started with, sorted by who they are for. */
export type CommandLine = {
  /** Modules to load before the program (Playwright's loader comes in here). */
  readonly preloads: readonly string[];
  /** What the program sees in process.argv after the executable. */
  readonly args: readonly string[];
  /** `--name=value` and `--name` as Chromium reads them. */
  readonly switches: ReadonlyMap<string, string>;
  /** The folder or file of the program: the first argument that is no switch. */
  readonly program: string;
};

export function parseCommandLine(words: readonly string[]): CommandLine {
  const preloads: string[] = [];
  const args: string[] = [];
  const queue = [...words];
  for (let word = queue.shift(); word !== undefined; word = queue.shift()) {
    const preload = word === '-r' || word === '--require' ? queue.shift() : undefined;
    if (preload === undefined) args.push(word);
    else preloads.push(preload);
  }
  return { preloads, args, switches: readSwitches(args), program: args.find((arg) => !arg.startsWith('-')) ?? '.' };
}

function readSwitches(args: readonly string[]): Map<string, string> {
  const switches = new Map<string, string>();
  for (const arg of args) {
    const parts = /^--([^=]+)(?:=(.*))?$/s.exec(arg);
    if (parts?.[1]) switches.set(parts[1], parts[2] ?? '');
  }
  return switches;
}
