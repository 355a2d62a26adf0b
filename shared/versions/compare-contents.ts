import { Day } from '../timetable/reading.ts';
import type { BlockValues, PermanentId, TimetableBlock, TimetableContent } from './content.ts';
import { BlockField, HeaderField, PartField } from './content.ts';
import { inheriting } from './inherited-values.ts';
import { pairByKeys } from './pair-by-keys.ts';
import type { FieldChange, FieldValue } from './said-fields.ts';

/** A difference of one block. `isMoved`: its day or its times are among the changes. */
export type BlockDifference =
  | { readonly kind: 'added'; readonly after: TimetableBlock }
  | { readonly kind: 'removed'; readonly before: TimetableBlock }
  | {
      readonly kind: 'changed';
      readonly before: TimetableBlock;
      readonly after: TimetableBlock;
      readonly fields: readonly FieldChange<BlockField>[];
      readonly isMoved: boolean;
    };

export type PartDifference = { readonly part: PermanentId; readonly fields: readonly FieldChange<PartField>[] };

export type ContentDifference = {
  readonly header: readonly FieldChange<HeaderField>[];
  /** Of parts that both have; others show by their blocks. */
  readonly parts: readonly PartDifference[];
  /** Through the week: by day and start. */
  readonly blocks: readonly BlockDifference[];
};

const WHEN: ReadonlySet<BlockField> = new Set(['day', 'cycleDay', 'date', 'start', 'end']);

/**
 * What differs between two contents. Blocks are the same by their permanent id; what has no partner then, as between
 * timetables of two documents, by class, time and title, then by class and time, then by class and title. Exchanging the
 * contents exchanges before and after, added and removed, and nothing else.
 */
export function compareContents(a: TimetableContent, b: TimetableContent): ContentDifference {
  const partsAfter = new Map(b.parts.map((part) => [part.id, part]));
  const parts = a.parts.flatMap(({ id, values }) => {
    const other = partsAfter.get(id);
    const fields = other === undefined ? [] : changesBetween(PartField.options, values, other.values);
    return fields.length === 0 ? [] : { part: id, fields };
  });
  return {
    header: changesBetween(HeaderField.options, a.header.values, b.header.values),
    parts: parts.sort((one, other) => compareText(one.part, other.part)),
    blocks: blockDifferences(a, b),
  };
}

function blockDifferences(a: TimetableContent, b: TimetableContent): BlockDifference[] {
  const afterById = new Map(b.blocks.map((block) => [block.id, block]));
  const beforeIds = new Set(a.blocks.map(({ id }) => id));
  const sameId = a.blocks.flatMap((before) => {
    const after = afterById.get(before.id);
    return after === undefined ? [] : changed(before, after, before.values, after.values);
  });
  const inheritA = inheriting(a);
  const inheritB = inheriting(b);
  const { pairs, onlyFirst, onlySecond } = pairByKeys(
    keyed(
      a.blocks.filter(({ id }) => !afterById.has(id)),
      inheritA,
    ),
    keyed(
      b.blocks.filter(({ id }) => !beforeIds.has(id)),
      inheritB,
    ),
  );
  // Another document may say in its header what this one says in every block: what holds of the lesson counts.
  const sameLesson = pairs.flatMap(([before, after]) => changed(before, after, inheritA(before), inheritB(after)));
  return inOrder([
    ...sameId,
    ...sameLesson,
    ...onlyFirst.map((before) => ({ kind: 'removed' as const, before })),
    ...onlySecond.map((after) => ({ kind: 'added' as const, after })),
  ]);
}

function changed(
  before: TimetableBlock,
  after: TimetableBlock,
  valuesBefore: BlockValues,
  valuesAfter: BlockValues,
): BlockDifference[] {
  if (valuesBefore === valuesAfter) return [];
  const fields = changesBetween(BlockField.options, valuesBefore, valuesAfter);
  if (fields.length === 0) return [];
  return [{ kind: 'changed', before, after, fields, isMoved: fields.some(({ field }) => WHEN.has(field)) }];
}

function changesBetween<Name extends string>(
  names: readonly Name[],
  before: Readonly<Record<Name, FieldValue>>,
  after: Readonly<Record<Name, FieldValue>>,
): FieldChange<Name>[] {
  return names
    .filter((field) => before[field] !== after[field])
    .map((field) => ({ field, before: before[field], after: after[field] }));
}

/** In one order whatever the order of the blocks, so that of several alike the same ones go together. */
function keyed(blocks: readonly TimetableBlock[], inherit: (block: TimetableBlock) => BlockValues) {
  return [...blocks]
    .sort((one, other) => compareText(orderKey(one), orderKey(other)))
    .map((block) => {
      const { class: group, weeks, title, day, cycleDay, date, start, end } = inherit(block);
      const when = [day, cycleDay, date, start, end];
      const keys = [
        [group, weeks, title, when],
        [group, title, when],
        [group, weeks, when],
        [group, title],
      ];
      return { item: block, keys: keys.map((key) => JSON.stringify(key)) };
    });
}

function inOrder(differences: readonly BlockDifference[]): BlockDifference[] {
  const withKeys = differences.map((difference) => ({ difference, key: differenceKey(difference) }));
  return withKeys.sort((one, other) => compareText(one.key, other.key)).map(({ difference }) => difference);
}

/** The same from either side: the earlier of both places first. */
function differenceKey(difference: BlockDifference): string {
  const before = difference.kind === 'added' ? [] : [orderKey(difference.before)];
  const after = difference.kind === 'removed' ? [] : [orderKey(difference.after)];
  return [...before, ...after].sort(compareText).join('\n');
}

/** Sorts through the week; what has no day or time comes last. */
function orderKey({ id, values: { day, cycleDay, date, start, end, title } }: TimetableBlock): string {
  const place = day === null ? '9' : Day.options.indexOf(day);
  return [place, date ?? '~', cycleDay ?? '~', start ?? '~', end ?? '~', title, id].join('\t');
}

function compareText(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
