type Place = { readonly line: number; readonly column: number };

/** vitest's report in Istanbul's format: every statement of every source, the ones that no test loaded included. */
export type VitestCoverage = Readonly<
  Record<
    string,
    {
      readonly path: string;
      readonly statementMap: Readonly<Record<string, { readonly start: Place; readonly end: Place }>>;
      readonly s: Readonly<Record<string, number>>;
    }
  >
>;

/** A statement's first character (line from 1, column from 0), its last line, and whether any run reached it. */
export type Statement = {
  readonly line: number;
  readonly column: number;
  readonly lastLine: number;
  hasRun: boolean;
};

/** The statements by the full path of their source: the yardstick that every run is held against. */
export type StatementsByFile = ReadonlyMap<string, readonly Statement[]>;

export function readStatements(coverage: VitestCoverage): StatementsByFile {
  return new Map(
    Object.values(coverage).map(({ path, statementMap, s }) => [
      path,
      Object.entries(statementMap).map(([id, { start, end }]) => ({
        line: start.line,
        column: start.column,
        lastLine: end.line,
        hasRun: (s[id] ?? 0) > 0,
      })),
    ]),
  );
}
