/**
 * `npm run bench -- train roles|confidence [--count N] [--seed N] [--examples FILE]`: fits what the engine learns from generated sheets and writes
 * it where the engine reads it. Families of the training split teach roles, those of the calibration split say how far to trust
 * what was learned; confidence is fitted across both, each layout judged by what the others taught. The families of the test split
 * are never seen here. Roles first: confidence judges what they lead to. The examples for confidence are kept in FILE and taken from
 * there where it exists: reading takes minutes, fitting seconds.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Entry, Measure } from './entry.ts';
import { families } from './generated/families/catalogue.ts';
import { intervalOverFamilies } from './generated/interval.ts';
import type { Split } from './generated/families/family.ts';
import { planOrders } from './generated/plan-orders.ts';
import { profiles } from './generated/profiles/catalogue.ts';
import { createDice } from './generated/dice.ts';
import { languages } from './generated/school/languages.ts';
import { inventCells } from './training/invent-cells.ts';
import { labelAtoms } from './training/atom-examples.ts';
import type { ReadSheet } from './training/gather-examples.ts';
import { readSheets, toExamples } from './training/gather-examples.ts';
import type { JudgedBlock } from './training/reliability.ts';
import { shareRight } from './training/reliability.ts';
import type { ReadExample } from './training/train-confidence.ts';
import { trainConfidence } from './training/train-confidence.ts';
import { rateRoles, trainRoles } from './training/train-roles.ts';

/** What is learned must not depend on whether LibreOffice is installed. */
const withoutOffice = profiles.filter((profile) => !profile.needsOffice);

/** Sheets of cells that are only written down, never drawn: cheap, so many. */
const INVENTED_SHEETS = 1500;

/** What a line is does not depend on the pixels: text that is there teaches the same in a tenth of the time. */
const native = withoutOffice.filter((profile) => profile.condition === 'native');

const LEARNED = join(import.meta.dirname, '../shared/timetable');

export const measure: Measure = async (words) => {
  const { values, positionals } = parseArgs({
    args: [...words],
    options: {
      count: { type: 'string', default: '12' },
      seed: { type: 'string', default: '7' },
      examples: { type: 'string' },
    },
    allowPositionals: true,
  });
  const isRoles = positionals[0] === 'roles';
  const wishes = { families: [], profiles: [], count: Number(values.count), seed: Number(values.seed) };
  const read = (split: Split): Promise<ReadSheet[]> => {
    say(`reading the sheets of the ${split} split`);
    return readSheets(planOrders({ ...wishes, split }, families, isRoles ? native : withoutOffice), say);
  };
  if (isRoles) return learnRoles(await read('train'), await read('calibration'));
  const kept = values.examples;
  if (kept !== undefined && existsSync(kept)) return learnConfidence(JSON.parse(readFileSync(kept, 'utf8')));
  const examples = [...(await read('train')), ...(await read('calibration'))].flatMap(toExamples);
  if (kept !== undefined) writeFileSync(kept, JSON.stringify(examples));
  return learnConfidence(examples);
};

function learnRoles(train: readonly ReadSheet[], calibration: readonly ReadSheet[]): Entry[] {
  const invented = Array.from({ length: INVENTED_SHEETS }, (_, seed) =>
    inventCells(createDice('cells', seed), languages),
  );
  const networks = trainRoles([...train.map(labelAtoms), ...invented]);
  save('learned/atom-roles.json', networks);
  const { learned, rules } = rateRoles(calibration.map(labelAtoms), networks);
  return [...learned].flatMap(([role, share]) => [
    figure(`${role}: told right by what was learned`, '%', percent(share)),
    figure(`  by the rules alone`, '%', percent(rules.get(role) ?? 0)),
  ]);
}

/** All layouts but those of the test split teach here: each is judged by what the others taught. */
function learnConfidence(examples: readonly ReadExample[]): Entry[] {
  const { model, judged, judgedFacts } = trainConfidence(examples);
  const acceptedFacts = judgedFacts.filter(({ confidence }) => confidence >= model.reviewFactsBelow);
  save('confidence/model.json', model);
  const accepted = judged.filter(({ confidence }) => confidence >= model.reviewBelow);
  const wrongShare = (blocks: readonly JudgedBlock[]) => 1 - shareRight(blocks);
  const [low, high] = intervalOverFamilies(accepted, ({ family }) => family, wrongShare);
  return [
    figure('blocks to learn from', '', judged.length),
    figure('right among all', '%', percent(shareRight(judged))),
    figure('accepted without a look', '%', percent(accepted.length / Math.max(1, judged.length))),
    figure('wrong among the accepted', '%', percent(wrongShare(accepted))),
    figure('  at least (95 % of draws of families)', '%', percent(low)),
    figure('  at most', '%', percent(high)),
    figure('a look is needed below', '', model.reviewBelow),
    figure(
      'marked for a teacher, room, class or note',
      '%',
      percent(1 - acceptedFacts.length / Math.max(1, judgedFacts.length)),
    ),
    figure('  one of them wrong, among all', '%', percent(wrongShare(judgedFacts))),
    figure('  among those not marked', '%', percent(wrongShare(acceptedFacts))),
  ];
}

function save(file: string, data: unknown): void {
  writeFileSync(join(LEARNED, file), `${JSON.stringify(data)}\n`);
}

function figure(name: string, unit: string, value: number): Entry {
  return { name, unit, value, goal: null, met: null };
}

function percent(share: number): number {
  return Number((100 * share).toFixed(2));
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
