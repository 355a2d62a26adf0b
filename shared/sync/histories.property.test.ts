import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isSameData } from '../versions/same-data.ts';
import { decideMutation } from './decide-mutation.ts';
import { decidePull } from './decide-pull.ts';
import { ModelDevice } from './testing/model-device.ts';
import { ModelServer, realRules } from './testing/model-server.ts';
import type { ModelMutation, Rules } from './testing/model-server.ts';

const DEVICES = ['office', 'head', 'laptop'];
const ROWS = ['3AB', '4C', '5D'];
const UNITS = ['block/a', 'block/a/title', 'block/a/time', 'block/b/title'];
const fine = { isLost: false, isTwice: false, isOvertaken: false };

const device = fc.nat(DEVICES.length - 1);
const row = fc.constantFrom(...ROWS);
const line = fc.record({ isLost: fc.boolean(), isTwice: fc.boolean(), isOvertaken: fc.boolean() });
const anyAct = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ do: fc.constant('change' as const), device, row, unit: fc.constantFrom(...UNITS) }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('settle' as const), device, row }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constantFrom('push' as const, 'pull' as const), device, line }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('hide' as const), device, row, isHidden: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('erase' as const, 'forget' as const), row }) },
);
type AnyAct = typeof anyAct extends fc.Arbitrary<infer Value> ? Value : never;
// Without its size a history has five acts on average, which find little.
const histories = fc.array(anyAct, { maxLength: 60, size: 'max' });

function play(rules: Rules, acts: readonly AnyAct[]) {
  const server = new ModelServer(rules);
  const devices = DEVICES.map((name) => new ModelDevice(name));
  const at = (index: number) => devices[index] ?? new ModelDevice('nobody');
  for (const [value, act] of acts.entries()) {
    switch (act.do) {
      case 'change':
        at(act.device).change(act.row, act.unit, value);
        break;
      case 'settle':
        at(act.device).settle(act.row, value);
        break;
      case 'push':
        at(act.device).push(server, act.line);
        break;
      case 'pull':
        at(act.device).pull(server, act.line);
        break;
      case 'hide':
        server.hide(DEVICES[act.device] ?? '', act.row, act.isHidden);
        break;
      case 'erase':
        server.erase(act.row);
        break;
      case 'forget':
        server.forgetViews();
    }
  }
  for (const one of devices) while (one.waiting.length > 0) one.push(server, fine);
  for (const one of devices) one.pull(server, fine);
  return { server, devices };
}

/** What may not be, however it went; empty where all is well. */
function whatIsWrong({ server, devices }: ReturnType<typeof play>): string[] {
  const rows = [...server.rows];
  const settled = new Set(devices.flatMap(({ made }) => made.map(({ settles }) => settles)));
  const hasConflict = ({ name }: ModelDevice, { number, row: id, unit, value }: ModelMutation) => {
    const kept = server.rows.get(id)?.conflicts[`${name}:${number}`];
    return kept?.unit === unit && kept.value === value;
  };
  const outcomesOf = ({ name }: ModelDevice, { number }: ModelMutation) =>
    server.outcomes.get(`${name}:${number}`) ?? [];
  const isForgotten = (one: ModelDevice, mutation: ModelMutation) =>
    outcomesOf(one, mutation)[0] === 'conflict' &&
    server.rows.get(mutation.row)?.isErased === false &&
    !settled.has(`${one.name}:${mutation.number}`) &&
    !hasConflict(one, mutation);
  const isBehind = (one: ModelDevice) => {
    const visible = rows.filter(([id, kept]) => !kept.isErased && server.sees(one.name, id)).map(([id]) => id);
    const shown = Object.fromEntries(visible.map((id) => [id, server.shown(id)]));
    return !isSameData(shown, Object.fromEntries(one.held));
  };
  const isLeft = ([, kept]: (typeof rows)[number]) =>
    kept.isErased && Object.keys({ ...kept.values, ...kept.conflicts }).length > 0;
  return [
    ...server.wrongs,
    ...devices.filter(isBehind).map(({ name }) => `${name} holds something else`),
    ...devices.flatMap((one) =>
      one.made
        .filter((mutation) => outcomesOf(one, mutation).length !== 1 || isForgotten(one, mutation))
        .map(({ number }) => `${one.name} does not know what became of ${number}`),
    ),
    ...rows.filter(isLeft).map(([id]) => `of ${id}, which was erased, something is left`),
  ];
}

test('whatever is lost, doubled, hidden or erased on the way: everybody ends with the same, each change has one outcome, and nobody writes over what they have not seen', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(histories, (acts) => {
      const end = play(realRules, acts);
      expect(whatIsWrong(end)).toEqual([]);
      for (const [outcome] of end.server.outcomes.values()) if (outcome !== undefined) seen.add(outcome);
    }),
    { seed: 7, numRuns: 1_500 },
  );
  // Not because nothing ever met.
  expect(seen).toEqual(new Set(['taken', 'conflict', 'gone', 'refused']));
});

const faults: Record<string, Partial<Rules>> = {
  'a change that is handed in twice is taken twice': { decideTurn: () => 'next' },
  'a change that comes too early is taken': { decideTurn: (last, number) => (number <= last ? 'again' : 'next') },
  'the last one wins': { decideMutation: (kept, asked, may) => decideMutation({ ...kept, marks: [] }, asked, may) },
  'a device stands in its own way': {
    decideMutation: (kept, asked, may) => decideMutation(kept, { ...asked, device: 'somebody else' }, may),
  },
  'a lesson and its parts do not meet': {
    decideMutation: (kept, asked, may) =>
      decideMutation({ ...kept, marks: kept.marks.filter(({ unit }) => asked.units.includes(unit)) }, asked, may),
  },
  'whoever may not see it still writes': { decideMutation: (kept, asked) => decideMutation(kept, asked, true) },
  'an erased row takes changes': {
    decideMutation: (kept, asked, may) => decideMutation({ ...kept, isErased: false }, asked, may),
  },
  'only newer rows are told': {
    decidePull: (kept, held, visible, most) => ({ ...decidePull(kept, held, visible, most), drop: [] }),
  },
  'the server believes that its last answer arrived': {
    decidePull: (kept, held, visible, most) => decidePull(kept, kept.at(-1)?.number ?? held, visible, most),
  },
  'rows that the server does not remember stay': {
    decidePull: (kept, held, visible, most) => ({ ...decidePull(kept, held, visible, most), isWhole: false }),
  },
  'a view told in part is taken for told': {
    decidePull(kept, held, visible, most) {
      const pulled = decidePull(kept, held, visible, most);
      const view = { ...pulled.view, rows: visible };
      return { ...pulled, view, keep: [...pulled.keep.slice(0, -1), view] };
    },
  },
  'erasing leaves what was in conflict': { erasingTakesConflicts: false },
};

test.each(Object.entries(faults))('it would be found out if %s', (_, fault) => {
  const checked = fc.check(
    fc.property(histories, (acts) => whatIsWrong(play({ ...realRules, ...fault }, acts)).length === 0),
    { seed: 7, numRuns: 1_500 },
  );
  expect(checked.failed).toBe(true);
});
