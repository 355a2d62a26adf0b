/**
 * `npm run bench -- train [--count N] [--seed N]`: fits what the engine learns from generated sheets and writes it where the
 * engine reads it. Families of the training split teach, those of the calibration split say how far to trust what was learned;
 * the families of the test split are never seen here.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Entry, Measure } from './entry.ts';
import { families } from './generated/families/catalogue.ts';
import type { Split } from './generated/families/family.ts';
import { planOrders } from './generated/plan-orders.ts';
import { profiles } from './generated/renderers/profiles.ts';
import { readSheets, toExamples } from './training/gather-examples.ts';
import { intervalOverFamilies, shareRight } from './training/reliability.ts';
import { judgeBlocks, trainConfidence } from './training/train-confidence.ts';

const MODEL = join(import.meta.dirname, '../shared/timetable/confidence/model.json');

export const measure: Measure = async (words) => {
  const { values } = parseArgs({
    args: [...words],
    options: { count: { type: 'string', default: '12' }, seed: { type: 'string', default: '7' } },
  });
  const wishes = { families: [], profiles: [], count: Number(values.count), seed: Number(values.seed) };
  const gather = async (split: Split) => {
    say(`reading the sheets of the ${split} split`);
    return (await readSheets(planOrders({ ...wishes, split }, families, profiles), say)).flatMap(toExamples);
  };
  const [train, calibration] = [await gather('train'), await gather('calibration')];
  const model = trainConfidence(train, calibration);
  writeFileSync(MODEL, `${JSON.stringify(model)}\n`);
  const judged = judgeBlocks(model, calibration);
  const accepted = judged.filter(({ confidence }) => confidence >= model.reviewBelow);
  const wrongShare = (blocks: typeof judged) => 1 - shareRight(blocks);
  const [low, high] = intervalOverFamilies(accepted, wrongShare, 1);
  say(
    `wrong among accepted blocks of the calibration split: ${percent(wrongShare(accepted))}, 95 % of the draws of families between ${percent(low)} and ${percent(high)}`,
  );
  return [
    figure('blocks to learn from', '', train.length),
    figure('blocks to calibrate with', '', calibration.length),
    figure('right among all (calibration)', '%', Number((100 * shareRight(judged)).toFixed(2))),
    figure('accepted without a look (calibration)', '%', Number(((100 * accepted.length) / judged.length).toFixed(2))),
    figure('needs a look below', '', model.reviewBelow),
  ];
};

function figure(name: string, unit: string, value: number): Entry {
  return { name, unit, value, goal: null, met: null };
}

function percent(share: number): string {
  return `${(100 * share).toFixed(2)} %`;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
