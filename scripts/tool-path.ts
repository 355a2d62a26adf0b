import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PACKAGES = fileURLToPath(new URL('../node_modules/', import.meta.url));

/**
 * The script behind a tool's command, to be run with `process.execPath`: so that the Node that runs us runs the tool
 * too, on Windows as well, where the commands in node_modules/.bin are shell files.
 */
export function toolPath(packageName: string): string {
  const text = readFileSync(join(PACKAGES, packageName, 'package.json'), 'utf8');
  const { bin } = JSON.parse(text) as { bin: string | Record<string, string> };
  const script = typeof bin === 'string' ? bin : (bin[packageName] ?? Object.values(bin)[0]);
  if (!script) throw new Error(`${packageName} has no command`);
  return join(PACKAGES, packageName, script);
}
