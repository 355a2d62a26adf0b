import type { StoreFacts } from '../../shared/ipc/data-protection-messages.ts';
import type { OfficeState } from '../../shared/ipc/office-messages.ts';
import type { RetentionPlan } from '../../shared/retention/retention-plan.ts';
import { knownLogLines } from './known-log-lines.ts';

/** What the program can say about itself without naming anybody or anything. */
export type ProgramFacts = {
  readonly versions: Readonly<Record<string, string>>;
  readonly platform: string;
  readonly processor: string;
  readonly system: string;
  readonly memoryMegabytes: number;
  readonly language: string;
  readonly office: OfficeState['kind'];
};

/** The last lines of the log; what is older is of little help. */
const MOST_LINES = 400;

/**
 * The report for technical help: every line of it is put together here from figures, codes and fixed words, so that it can hold
 * no name, note or file name. What comes from outside the program (the log file, SQLite) goes through a sieve first.
 */
export function writeReport(given: {
  readonly madeAt: Date;
  readonly program: ProgramFacts;
  readonly plan: RetentionPlan;
  readonly store: StoreFacts;
  readonly log: string;
}): string {
  const { madeAt, program, plan, store } = given;
  const { lines, leftOut } = knownLogLines(given.log);
  const { versions, ...rest } = program;
  const { counts, damage, ...health } = store;
  const { pastDaysByKind, ...rule } = plan.rule;
  return [
    'Timetable Desk: report for technical help',
    madeAt.toISOString(),
    block('versions', versions),
    block('computer', rest),
    block('settings', { ...rule, ...prefixed('pastDays', pastDaysByKind), goesByItself: plan.goesByItself }),
    block('papers', { tables: health.tables, keyring: codeOf(health.keyring), damage: damage.length }),
    damage.length === 0 ? '' : damage.join('\n'),
    block('activity', health.activity),
    block('counts', { ...counts, ...prefixed('documents', counts.documentsByState), documentsByState: null }),
    `log (${lines.length} lines, ${leftOut} left out)`,
    ...lines.slice(-MOST_LINES),
    '',
  ]
    .filter((part, at, all) => part !== '' || at === all.length - 1)
    .join('\n');
}

type Value = string | number | boolean | null | undefined | object;

function block(title: string, values: Readonly<Record<string, Value>>): string {
  const lines = Object.entries(values).flatMap(([name, value]) =>
    value === undefined || value === null || typeof value === 'object' ? [] : [`  ${name}: ${value}`],
  );
  return [title, ...lines].join('\n');
}

function prefixed(prefix: string, values: Readonly<Record<string, number | null | undefined>>) {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [`${prefix} ${codeOf(name)}`, value]));
}

/** Some of these come from settings that anybody could have written: nothing but a short word of ours passes. */
function codeOf(word: string): string {
  return /^[a-z][a-z_-]{0,30}$/.test(word) ? word : '[left out]';
}
