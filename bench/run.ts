/** `npm run bench -- NAME [options]`: runs bench/NAME.ts; a table for people and, as the last line, one line of JSON. */
import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Entry, Measure } from './entry.ts';

const NOT_BENCHES = ['run.ts', 'entry.ts'];

const folder = import.meta.dirname;
const name = process.argv[2];
if (
  name &&
  /^[a-z0-9-]+$/.test(name) &&
  existsSync(join(folder, `${name}.ts`)) &&
  !NOT_BENCHES.includes(`${name}.ts`)
) {
  const { measure } = (await import(`./${name}.ts`)) as { measure: Measure };
  const entries = await measure(process.argv.slice(3));
  process.stdout.write(`${entries.map(describe).join('\n')}\n${JSON.stringify({ bench: name, entries })}\n`);
} else {
  process.stderr.write(
    `Usage: npm run bench -- NAME, where NAME is one of: ${benchNames().join(', ') || '(none yet)'}\n`,
  );
  process.exitCode = 2;
}

function describe({ name: what, value, unit, goal, met }: Entry): string {
  const verdict = met === null ? '' : met ? 'met' : 'NOT MET';
  const aim = goal === null ? '' : `goal ${goal} ${unit}`;
  return `${what.padEnd(48)} ${`${value} ${unit}`.padStart(14)}   ${aim.padEnd(20)} ${verdict}`;
}

function benchNames(): string[] {
  const benches = readdirSync(folder).filter((file) => file.endsWith('.ts') && !/\.(test|worker)\.ts$/.test(file));
  return benches.filter((file) => !NOT_BENCHES.includes(file)).map((file) => basename(file, '.ts'));
}
