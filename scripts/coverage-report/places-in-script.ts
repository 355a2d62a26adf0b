import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { decodeMappings } from './decode-mappings.ts';
import type { Mapping } from './decode-mappings.ts';
import type { Statement, StatementsByFile } from './statements.ts';
import { findLineStarts } from './text-lines.ts';

/** Where the statements of our sources stand in a script that ran: offsets into its text of the given length. */
export type ScriptPlaces = {
  readonly length: number;
  readonly places: readonly { readonly statement: Statement; readonly offset: number }[];
};

/**
 * Finds the statements in a script: a source that Node ran as it is (stripping types leaves every character in its place),
 * or a built file with its source map beside it. Other scripts hold none.
 */
export function findPlacesInScript(file: string, statements: StatementsByFile): ScriptPlaces {
  const own = statements.get(file);
  if (own) return placesInSource(readFileSync(file, 'utf8'), own);
  if (existsSync(`${file}.map`)) return placesInBuilt(file, statements);
  return { length: 0, places: [] };
}

function placesInSource(text: string, statements: readonly Statement[]): ScriptPlaces {
  const starts = findLineStarts(text);
  const places = statements.map((statement) => ({
    statement,
    offset: (starts[statement.line - 1] ?? text.length) + statement.column,
  }));
  return { length: text.length, places };
}

type SourceMap = { readonly sources: readonly (string | null)[]; readonly mappings: string };

function placesInBuilt(file: string, statements: StatementsByFile): ScriptPlaces {
  const text = readFileSync(file, 'utf8');
  const starts = findLineStarts(text);
  const map = JSON.parse(readFileSync(`${file}.map`, 'utf8')) as SourceMap;
  const mappingsBySource = Map.groupBy(decodeMappings(map.mappings), ({ source }) => source);
  const places = [...mappingsBySource].flatMap(([source, mappings]) => {
    const name = map.sources[source];
    const own = name ? (statements.get(resolve(dirname(file), name)) ?? []) : [];
    const inOrder = mappings.toSorted((one, other) => one.line - other.line || one.column - other.column);
    return own.flatMap((statement) => {
      const mapping = findStart(inOrder, statement);
      return mapping ? [{ statement, offset: (starts[mapping.builtLine] ?? 0) + mapping.builtColumn }] : [];
    });
  });
  return { length: text.length, places };
}

/** The first thing of a statement that is still there after building; none when the builder dropped it as unused. */
function findStart(inOrder: readonly Mapping[], { line, column, lastLine }: Statement): Mapping | undefined {
  const first = inOrder.find(
    (mapping) => mapping.line > line - 1 || (mapping.line === line - 1 && mapping.column >= column),
  );
  return first && first.line <= lastLine - 1 ? first : undefined;
}
