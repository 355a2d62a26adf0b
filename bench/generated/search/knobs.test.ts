import { expect, test } from 'vitest';
import { createDice } from '../dice.ts';
import { families } from '../families/catalogue.ts';
import { profiles } from '../profiles/catalogue.ts';
import { anyKnobs, describeKnobs, turnOneKnob, valuesOf, worldOf } from './knobs.ts';

const world = worldOf({ families: [], profiles: [] }, families, profiles);

test('nothing of the test split is ever searched, not even by its name', () => {
  expect([...world.families, ...world.profiles].map(({ split }) => split)).not.toContain('test');
  const name = families.find(({ split }) => split === 'test')?.name ?? '';
  expect(() => worldOf({ families: [name], profiles: [] }, families, profiles)).toThrow('never looked at');
});

test('a sheet is only drawn as what its layout can be, in a language that knows it', () => {
  const dice = createDice('knobs');
  for (let turn = 0; turn < 300; turn++) {
    const { family, profile, language } = anyKnobs(dice, world);
    expect(family.media).toContain(profile.medium);
    expect(family.languages ?? [language]).toContain(language);
  }
});

test('a neighbour is the same sheet with at most one thing changed', () => {
  const dice = createDice('neighbours');
  for (let turn = 0; turn < 300; turn++) {
    const before = anyKnobs(dice, world);
    const after = turnOneKnob(before, dice, world);
    const [one, other] = [
      { ...valuesOf(before), seed: before.seed },
      { ...valuesOf(after), seed: after.seed },
    ];
    const changed = Object.entries(one).filter(
      ([knob, value]) => value !== Object.entries(other).find(([name]) => name === knob)?.[1],
    );
    expect(changed.length).toBeLessThanOrEqual(1);
    expect(after.family).toBe(before.family);
    expect(after.family.media).toContain(after.profile.medium);
  }
});

test('two sheets that differ are called differently', () => {
  const knobs = anyKnobs(createDice('names'), world);
  expect(describeKnobs(knobs)).toBe(describeKnobs({ ...knobs }));
  expect(describeKnobs({ ...knobs, wear: 'soft' })).not.toBe(describeKnobs({ ...knobs, wear: 'pale' }));
});
