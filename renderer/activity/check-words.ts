import type { ActivityReport } from '../../shared/ipc/activity-messages.ts';
import type { Texts } from '../texts.ts';

type Finding = ActivityReport['findings'][number];

export type FindingWords = {
  /** "Entries 5 to 9"; null where no entry in particular is meant. */
  readonly which: string | null;
  readonly sentence: string;
};

const kinds = [
  'head-missing',
  'head-forged',
  'truncated',
  'deleted',
  'beyond-head',
  'edited',
  'repeated',
  'out-of-order',
  'payload-edited',
  'payload-missing',
] as const;

export function findingWords({ kind, from, to }: Finding, { text }: Pick<Texts, 'text'>): FindingWords {
  const known = kinds.find((one) => one === kind) ?? 'unknown';
  return {
    which: from < 1 ? null : text('activity.check.which', { count: to - from + 1, from, to }),
    sentence: text(`activity.check.finding.${known}`),
  };
}

/** The outcome in a sentence or two, to be read and to be said. */
export function outcomeWords(
  { isIntact, entries, erased, findings }: ActivityReport,
  { text }: Pick<Texts, 'text'>,
): string {
  if (!isIntact) return text('activity.check.broken', { count: findings.length });
  const intact = text('activity.check.intact', { count: entries });
  return erased.length === 0 ? intact : `${intact} ${text('activity.check.erased', { count: erased.length })}`;
}
