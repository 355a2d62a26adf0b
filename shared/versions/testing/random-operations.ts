import type { BlockValues, TimetableBlock, TimetableContent } from '../content.ts';
import { BlockField, HeaderField, QuestionAnswer } from '../content.ts';
import type { Operation } from '../operation.ts';

const TITLES = ['Maths', 'Art', 'Music', 'Swimming', 'Assembly'];
const TIMES = ['08:00', '09:15', '10:30', '11:45', '13:00'];
const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', null] as const;

/**
 * An operation on a content out of a few arbitrary numbers; often a sensible one, sometimes one that is refused. `newId` gives
 * fresh UUIDs.
 */
export function operationFrom(content: TimetableContent, numbers: readonly number[], newId: () => string): Operation {
  const [which = 0, first = 0, second = 0, third = 0] = numbers;
  const id = pick(content.blocks, first)?.id ?? newId();
  const other = pick(content.blocks, second)?.id ?? newId();
  const part = pick(content.parts, third)?.id ?? newId();
  const values = valuesFrom(pick(content.blocks, first), second, third);
  const taken = content.setAside.filter(({ kind }) => kind === 'block');
  const texts = content.setAside.filter(({ kind }) => kind === 'text');
  const { day, cycleDay, date, start, end } = values;
  const operations: readonly Operation[] = [
    { kind: 'change-field', block: id, field: pick(BlockField.options, second) ?? 'title', value: values.title },
    { kind: 'change-field', block: id, field: 'start', value: pick(TIMES, third) ?? null },
    { kind: 'accept-fields', block: id, fields: ['title', pick(BlockField.options, third) ?? 'day'] },
    { kind: 'move', block: id, to: { day, cycleDay, date, start, end } },
    { kind: 'add', id: newId(), part, values, place: null, text: pick(texts, second)?.id ?? null },
    { kind: 'remove', block: id },
    { kind: 'restore', block: pick(taken, second)?.id ?? id },
    {
      kind: 'split',
      block: id,
      first: values,
      others: [{ id: newId(), values: valuesFrom(undefined, third, second) }],
    },
    { kind: 'merge', block: id, others: [other], values },
    { kind: 'change-header', field: pick(HeaderField.options, second) ?? 'class', value: pick(TITLES, third) ?? null },
    { kind: 'change-part', part, field: 'class', value: pick(TITLES, second) ?? null },
    {
      kind: 'settle-question',
      question: pick(content.questions, second)?.id ?? id,
      answer: pick([...QuestionAnswer.options, null], third) ?? null,
    },
  ];
  return pick(operations, which) ?? { kind: 'remove', block: id };
}

function valuesFrom(block: TimetableBlock | undefined, second: number, third: number): BlockValues {
  const empty = { cycleDay: null, date: null, period: null, notes: null, teacher: null, room: null, class: null };
  const start = pick(TIMES.slice(0, -1), third) ?? null;
  const end = third % 3 === 0 ? null : (TIMES[(third % (TIMES.length - 1)) + 1] ?? null);
  const title = pick(TITLES, second) ?? '';
  return { ...empty, weeks: null, ...block?.values, day: pick(DAYS, second) ?? null, start, end, title };
}

function pick<Item>(list: readonly Item[], number: number): Item | undefined {
  return list[number % Math.max(1, list.length)];
}
