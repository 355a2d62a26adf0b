import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { expect, test } from 'vitest';

/** The scripts as Node makes them after stripping the types; a test runner would compile them differently. */
function scriptsFromNode(): string[] {
  const ask = `
    import { isolatedWorldScript, mainWorldScript } from ${JSON.stringify(path.join(import.meta.dirname, 'scripts.ts'))};
    const machine = { platform: 'linux', arch: 'x64', versions: {}, argv: [] };
    console.log(JSON.stringify([mainWorldScript('s'), isolatedWorldScript('s', '/dev/null', machine)]));`;
  return JSON.parse(execFileSync('node', ['--input-type=module', '--eval', ask], { encoding: 'utf8' })) as string[];
}

test('what is sent to the page is plain JavaScript that needs nothing from its file', () => {
  const scripts = scriptsFromNode();
  expect(scripts).toHaveLength(2);
  for (const script of scripts) {
    expect(() => new Function(script)).not.toThrow();
    expect(script).not.toMatch(/\bimport\b|\bexport\b/);
  }
});
