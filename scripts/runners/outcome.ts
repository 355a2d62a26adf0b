/** How many tests of one runner passed, failed and were skipped, and which failed. */
export type Outcome = {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** One line for each failure: where it stands, its name, and the first line of what it said. */
  readonly failures: readonly string[];
};

type VitestFile = {
  readonly name: string;
  readonly status: string;
  readonly message: string;
  readonly assertionResults: readonly {
    readonly fullName: string;
    readonly status: string;
    readonly failureMessages: readonly string[];
  }[];
};

type VitestReport = {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly VitestFile[];
};

type PlaywrightSuite = {
  readonly suites?: readonly PlaywrightSuite[];
  readonly specs: readonly {
    readonly title: string;
    readonly file: string;
    readonly ok: boolean;
    readonly tests: readonly {
      readonly status: string;
      readonly results: readonly { readonly errors: readonly { readonly message?: string }[] }[];
    }[];
  }[];
};

type PlaywrightReport = {
  readonly stats: Readonly<Record<'expected' | 'unexpected' | 'flaky' | 'skipped', number>>;
  readonly errors: readonly { readonly message?: string }[];
  readonly suites?: readonly PlaywrightSuite[];
};

/** Reads vitest's JSON report. A file that could not even be loaded has no tests of its own and counts as one failure. */
export function vitestOutcome(json: string): Outcome {
  const report = JSON.parse(json) as VitestReport;
  const unloadable = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloadable.length,
    skipped: report.numPendingTests + report.numTodoTests,
    failures: [...unloadable.map((file) => failureLine(file.name, '', file.message)), ...failedTests(report)],
  };
}

function failedTests({ testResults }: VitestReport): readonly string[] {
  return testResults.flatMap((file) =>
    file.assertionResults
      .filter(({ status }) => status === 'failed')
      .map((test) => failureLine(file.name, test.fullName, test.failureMessages[0])),
  );
}

/** Reads Playwright's JSON report. A test that passed only when repeated counts as failed; so does each load error. */
export function playwrightOutcome(json: string): Outcome {
  const { stats, errors, suites = [] } = JSON.parse(json) as PlaywrightReport;
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
    failures: [...errors.map((error) => failureLine('', '', error.message)), ...suites.flatMap(failedSpecs)],
  };
}

function failedSpecs({ specs, suites = [] }: PlaywrightSuite): readonly string[] {
  const here = specs.flatMap((spec) =>
    spec.tests
      .filter(({ status }) => status === 'unexpected' || status === 'flaky')
      .map(({ results }) => failureLine(spec.file, spec.title, results.flatMap(({ errors }) => errors)[0]?.message)),
  );
  return [...here, ...suites.flatMap(failedSpecs)];
}

/** As wide as a terminal bears. What a test says may be a page long; where it stands must still be read. */
const WIDEST_MESSAGE = 300;
// oxlint-disable-next-line no-control-regex -- the colours of a terminal begin with the escape character
const COLOUR = /\u001B\[[\d;]*m/gu;

function failureLine(file: string, name: string, message: string | undefined): string {
  const said = (message ?? 'said nothing').replace(COLOUR, '').trim().split('\n')[0] ?? '';
  return [file, name, said.slice(0, WIDEST_MESSAGE)].filter((part) => part !== '').join(' › ');
}

export function addOutcomes(outcomes: readonly Outcome[]): Outcome {
  const sum = (kind: 'passed' | 'failed' | 'skipped') => outcomes.reduce((total, outcome) => total + outcome[kind], 0);
  return {
    passed: sum('passed'),
    failed: sum('failed'),
    skipped: sum('skipped'),
    failures: outcomes.flatMap(({ failures }) => failures),
  };
}

/** The last lines of `npm test`: each failure by its name, so that a log's end tells what broke, and the counts. */
export function describeOutcome({ passed, failed, skipped, failures }: Outcome): string {
  const counts = `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
  return [...failures.map((failure) => `failed: ${failure}`), counts].join('\n');
}
