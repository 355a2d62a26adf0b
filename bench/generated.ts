/**
 * How the engine reads sheets that nobody tuned it to: seeded documents of many layouts, drawn by several renderers, some of
 * them scanned or photographed. Split by layout family and renderer into train, calibration and test.
 * Options: bench/generated/parse-options.ts.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Entry, Measure } from './entry.ts';
import { calibrationError } from './generated/calibration.ts';
import { drawDocument } from './generated/draw-document.ts';
import type { GeneratedDocument } from './generated/draw-document.ts';
import { families } from './generated/families/catalogue.ts';
import { parseOptions } from './generated/parse-options.ts';
import { planOrders } from './generated/plan-orders.ts';
import { readCorpus } from './generated/read-corpus.ts';
import { createReader } from './generated/read-generated.ts';
import type { Verdict } from './generated/read-generated.ts';
import { profiles } from './generated/profiles/catalogue.ts';
import { createBrowser } from './generated/renderers/browser.ts';
import { createLibreOffice } from './generated/renderers/libre-office.ts';
import { describeMisses, describeVerdicts, meanOf, ofCondition } from './generated/report.ts';

export const measure: Measure = async (words) => {
  const options = parseOptions(words);
  const workshop = { browser: createBrowser(), office: createLibreOffice() };
  const possible = profiles.filter((profile) => !profile.needsOffice || workshop.office.isHere);
  if (possible.length < profiles.length) say(['skipped: what LibreOffice draws, it is not installed']);
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
    await Promise.all([workshop.browser.close(), reader.close()]);
    workshop.office.close();
  }
  if (options.drawOnly) return [{ name: 'documents drawn', unit: '', value: orders.length, goal: null, met: null }];
  say(describeVerdicts(verdicts));
  return [...entriesOf(verdicts), ...distance(verdicts, corpus)];
};

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
  const goal = 3;
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
