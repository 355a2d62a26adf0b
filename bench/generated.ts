/**
 * How the engine reads sheets that nobody tuned it to: seeded documents of many layouts, drawn by several renderers, some of
 * them scanned or photographed. Split by layout family and renderer into train, calibration and test.
 * Options: bench/generated/parse-options.ts.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Entry, Measure } from './entry.ts';
import { calibrationError } from './generated/calibration.ts';
import { createDice } from './generated/dice.ts';
import { drawDocument } from './generated/draw-document.ts';
import type { GeneratedDocument } from './generated/draw-document.ts';
import { families } from './generated/families/catalogue.ts';
import type { BenchOptions } from './generated/parse-options.ts';
import { parseOptions } from './generated/parse-options.ts';
import { planOrders } from './generated/plan-orders.ts';
import { readCorpus } from './generated/read-corpus.ts';
import { createReader } from './generated/read-generated.ts';
import type { Verdict } from './generated/read-generated.ts';
import type { Profile } from './generated/profiles/profile.ts';
import { profiles } from './generated/profiles/catalogue.ts';
import type { OpenWorkshop } from './generated/renderers/open-workshop.ts';
import { openWorkshop } from './generated/renderers/open-workshop.ts';
import { describeFinds } from './generated/search/describe-finds.ts';
import { worldOf } from './generated/search/knobs.ts';
import { worstOf } from './generated/search/next-try.ts';
import { searchWorst } from './generated/search/search-worst.ts';
import {
  MOST_DISTANCE,
  describeDistance,
  describeMisses,
  describeVerdicts,
  meanOf,
  ofCondition,
} from './generated/report.ts';

export const measure: Measure = async (words) => {
  const options = parseOptions(words);
  const workshop = openWorkshop();
  const possible = profiles.filter((profile) => !profile.needsOffice || workshop.office.isHere);
  if (possible.length < profiles.length) say(['skipped: what LibreOffice draws, it is not installed']);
  if (options.search !== null) return search(options, possible, workshop);
  const orders = planOrders(options, families, possible);
  const reader = createReader();
  const verdicts: Verdict[] = [];
  let corpus: number | null = null;
  try {
    for (const order of orders) {
      const document = await drawDocument(order, workshop);
      if (options.keep) keep(document, resolve(options.keep));
      if (options.drawOnly) continue;
      const verdict = { document, ...(await reader.read(document)) };
      verdicts.push(verdict);
      if (options.misses) say(describeMisses(verdict));
    }
    if (options.corpus && !options.drawOnly) corpus = await readCorpus(reader);
  } finally {
    await Promise.all([workshop.close(), reader.close()]);
  }
  if (options.drawOnly) return [{ name: 'documents drawn', unit: '', value: orders.length, goal: null, met: null }];
  say(describeVerdicts(verdicts));
  say(describeDistance(meanOf(verdicts, 'strict'), corpus));
  return [...entriesOf(verdicts), ...distance(verdicts, corpus)];
};

/** The sheets read worst among those of the layouts and renderers that may be looked at. */
async function search(options: BenchOptions, possible: readonly Profile[], workshop: OpenWorkshop): Promise<Entry[]> {
  const reader = createReader();
  try {
    const world = worldOf(options, families, possible);
    const wishes = { count: options.search ?? 0, dice: createDice('search', options.seed), world };
    const seen = await searchWorst(wishes, { workshop, reader, say: (line) => say([line]) });
    say(describeFinds(seen));
    const worst = worstOf(seen, KEPT);
    for (const { verdict } of seen.filter((one) => worst.includes(one))) {
      if (options.keep) keep(verdict.document, resolve(options.keep));
      if (options.misses) say(describeMisses(verdict));
    }
    const mean = seen.reduce((sum, { strict }) => sum + strict, 0) / Math.max(1, seen.length);
    return [
      { name: 'sheets searched', unit: '', value: seen.length, goal: null, met: null },
      { name: 'strict, searched', unit: '%', value: Number((100 * mean).toFixed(2)), goal: null, met: null },
    ];
  } finally {
    await Promise.all([workshop.close(), reader.close()]);
  }
}

/** As many as somebody will look at. */
const KEPT = 20;

/** DIR/NAME/document.* and truth.json: what score.mjs takes with --truth DIR, and people can look at. */
function keep({ name, extension, bytes, truth }: GeneratedDocument, folder: string): void {
  mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, name, `document.${extension}`), bytes);
  writeFileSync(join(folder, name, 'truth.json'), `${JSON.stringify(truth, null, 1)}\n`);
}

function entriesOf(verdicts: readonly Verdict[]): Entry[] {
  const claims = verdicts.flatMap(({ score }) => score.claims);
  const strict = (of: readonly Verdict[]) => meanOf(of, 'strict');
  return [
    ...atLeast('strict, text is there', strict(ofCondition(verdicts, 'native')), 98),
    ...atLeast('strict, clean pictures', strict(ofCondition(verdicts, 'clean')), 96),
    ...atLeast('strict, damaged pictures', strict(ofCondition(verdicts, 'damaged')), 92),
    ...atMost('silent', '%', 100 * (meanOf(verdicts, 'silent') ?? 0), 0.5, 2),
    ...(claims.length ? atMost('calibration error', '', calibrationError(claims), 0.03, 4) : []),
  ];
}

/** The generator is too easy where the engine does more than 3 points better on it than on real sheets. */
function distance(verdicts: readonly Verdict[], corpus: number | null): Entry[] {
  const generated = meanOf(verdicts, 'strict');
  if (corpus === null || generated === null) return [];
  const value = Number((100 * (generated - corpus)).toFixed(2));
  const goal = MOST_DISTANCE;
  return [
    { name: 'strict, real sheets', unit: '%', value: Number((100 * corpus).toFixed(2)), goal: null, met: null },
    { name: 'generated less real sheets', unit: 'points', value, goal, met: value <= goal },
  ];
}

function atLeast(name: string, share: number | null, goal: number): Entry[] {
  if (share === null) return [];
  const value = Number((100 * share).toFixed(2));
  return [{ name, unit: '%', value, goal, met: value >= goal }];
}

function atMost(name: string, unit: string, exact: number, goal: number, digits: number): Entry[] {
  const value = Number(exact.toFixed(digits));
  return [{ name, unit, value, goal, met: value <= goal }];
}

function say(lines: readonly string[]): void {
  if (lines.length) process.stdout.write(`${lines.join('\n')}\n`);
}
