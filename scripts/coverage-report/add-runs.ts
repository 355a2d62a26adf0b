import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findPlacesInScript } from './places-in-script.ts';
import type { ScriptPlaces } from './places-in-script.ts';
import type { StatementsByFile } from './statements.ts';
import { findWhatRan } from './what-ran.ts';
import type { CountedScript } from './what-ran.ts';

/** Marks the statements that ran in any of the processes, threads and windows that left their counts in a folder. */
export function addRuns(statements: StatementsByFile, rawFolder: string, builtDesk: string): { reports: number } {
  const scripts = new Map<string, ScriptPlaces>();
  const reports = readdirSync(rawFolder).filter((name) => name.endsWith('.json'));
  for (const report of reports) {
    for (const script of readReport(join(rawFolder, report))) {
      const file = findFile(script.url, builtDesk);
      if (file === null) continue;
      const places = scripts.get(file) ?? findPlacesInScript(file, statements);
      scripts.set(file, places);
      if (places.places.length > 0) markWhatRan(places, script);
    }
  }
  return { reports: reports.length };
}

function readReport(file: string): readonly CountedScript[] {
  const text = readFileSync(file, 'utf8');
  // A process that was killed while it wrote leaves half a report: what it counted before stands in earlier ones.
  if (!text.trimEnd().endsWith('}')) return [];
  return (JSON.parse(text) as { result: readonly CountedScript[] }).result;
}

/** Node's scripts have file addresses; the window's are under its own host, where dist/renderer is the root. */
function findFile(url: string, builtDesk: string): string | null {
  if (url.startsWith('file:')) return url.includes('/node_modules/') ? null : fileURLToPath(url.replace(/[?#].*/, ''));
  if (!/^(app|https):/.test(url)) return null;
  return join(builtDesk, decodeURIComponent(new URL(url).pathname));
}

function markWhatRan({ length, places }: ScriptPlaces, script: CountedScript): void {
  const hasRun = findWhatRan(script, length);
  for (const { statement, offset } of places) statement.hasRun ||= hasRun(offset);
}
