import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { toolPath } from '../tool-path.ts';
import type { Breach } from './breach.ts';

const CONFIG = fileURLToPath(new URL('../../.dependency-cruiser.json', import.meta.url));

type CruiseReport = {
  readonly modules: readonly { readonly source: string }[];
  readonly summary: {
    readonly violations: readonly {
      readonly from: string;
      readonly to: string;
      readonly rule: { readonly name: string };
      readonly cycle?: readonly { readonly name: string }[];
    }[];
  };
};

/**
 * Holds the imports of the given folders (relative to root) against .dependency-cruiser.json. Answers the breaches and
 * the modules that were really read: without its swc parser the tool reads none under TypeScript 7 and finds all well.
 */
export function checkImports(root: string, folders: readonly string[]): { breaches: Breach[]; modulesRead: string[] } {
  const run = spawnSync(
    process.execPath,
    [toolPath('dependency-cruiser'), '--config', CONFIG, '--output-type', 'json', ...folders],
    {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 256 * 1024 * 1024,
    },
  );
  if (!run.stdout.startsWith('{')) throw new Error(`dependency-cruiser did not answer: ${run.stderr || run.stdout}`);
  const report = JSON.parse(run.stdout) as CruiseReport;
  const breaches = report.summary.violations.map(({ from, to, rule, cycle }) => ({
    file: from,
    rule: rule.name,
    detail: cycle ? cycle.map((step) => step.name).join(' → ') : to,
  }));
  return { breaches, modulesRead: report.modules.map((module) => module.source) };
}
