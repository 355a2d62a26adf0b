import { parseArgs } from 'node:util';
import { shortName } from './short-name.ts';

export type Command =
  | { readonly kind: 'help' }
  | {
      readonly kind: 'extract';
      readonly file: string;
      readonly json: boolean;
      /** The folder that pictures of every stage are wanted in. */
      readonly stages: string | null;
    }
  | { readonly kind: 'wrong-usage'; readonly sentence: string };

/** Understands what stands after `npm run extract --`. */
export function parseArguments(given: readonly string[]): Command {
  const parsed = parseOptions(given);
  if (parsed === null && given.at(-1) === '--stages') return wrongUsage('No folder was named after --stages');
  if (parsed === null) return wrongUsage(`The option ${unknownOption(given)} is not known`);
  if (parsed.values.help) return { kind: 'help' };
  const [file, ...more] = parsed.positionals;
  if (file === undefined || file === '') return wrongUsage('No file was named');
  if (more.length > 0) return wrongUsage('Only one file can be read at a time');
  return { kind: 'extract', file, json: parsed.values.json, stages: parsed.values.stages ?? null };
}

function parseOptions(given: readonly string[]) {
  const options = {
    help: { type: 'boolean', short: 'h', default: false },
    json: { type: 'boolean', default: false },
    stages: { type: 'string' },
  } as const;
  try {
    return parseArgs({ args: [...given], options, allowPositionals: true });
  } catch {
    return null;
  }
}

function unknownOption(given: readonly string[]): string {
  const known = new Set(['--help', '-h', '--json', '--stages']);
  return shortName(given.find((argument) => argument.startsWith('-') && !known.has(argument)) ?? '');
}

function wrongUsage(mistake: string): Command {
  return {
    kind: 'wrong-usage',
    sentence: `${mistake}: write npm run extract -- FILE [--json] [--stages FOLDER], or --help for more.`,
  };
}
