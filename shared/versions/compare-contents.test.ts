import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyOperation } from './apply-operation.ts';
import type { BlockDifference, ContentDifference } from './compare-contents.ts';
import { compareContents } from './compare-contents.ts';
import type { TimetableContent } from './content.ts';
import { contentFromReading } from './content-from-reading.ts';
import type { FieldChange } from './said-fields.ts';
import {
  blockTitled,
  buildContent,
  buildReadBlock,
  buildReading,
  buildWeek,
  createIds,
  nth,
} from './testing/build-timetable.ts';
import { operationFrom } from './testing/random-operations.ts';

const start = buildContent(buildWeek(12));

function turned(fields: readonly FieldChange<string>[]) {
  return fields.map(({ field, before, after }) => ({ field, before: after, after: before }));
}

function turnedBlock(difference: BlockDifference) {
  if (difference.kind === 'added') return { kind: 'removed', before: difference.after };
  if (difference.kind === 'removed') return { kind: 'added', after: difference.before };
  const { kind, before, after, fields, isMoved } = difference;
  return { kind, before: after, after: before, fields: turned(fields), isMoved };
}

function turnedDifference({ header, parts, blocks }: ContentDifference) {
  return {
    header: turned(header),
    parts: parts.map(({ part, fields }) => ({ part, fields: turned(fields) })),
    blocks: blocks.map(turnedBlock),
  };
}

const edits = fc.array(fc.array(fc.nat({ max: 999 }), { minLength: 4, maxLength: 4 }), { maxLength: 12, size: 'max' });

function edited(content: TimetableContent, all: readonly (readonly number[])[]): TimetableContent {
  const newId = createIds(5);
  return all.reduce((before, numbers) => {
    const next = applyOperation(before, operationFrom(before, numbers, newId));
    return next.ok ? next.value : before;
  }, content);
}

test('a timetable does not differ from itself, in whatever order its blocks stand', () => {
  const shuffled = { ...start, blocks: start.blocks.toReversed() };
  expect(compareContents(start, shuffled)).toEqual({ header: [], parts: [], blocks: [] });
});

test('exchanging two timetables exchanges before and after and nothing else, with common ids and without', () => {
  fc.assert(
    fc.property(edits, fc.boolean(), (all, isSameDocument) => {
      const other = isSameDocument ? start : contentFromReading(buildReading(buildWeek(11)), createIds(4));
      const after = edited(other, all);
      expect(compareContents(after, start)).toEqual(turnedDifference(compareContents(start, after)));
    }),
    { seed: 20261123, numRuns: 150 },
  );
});

test('the difference tells what was changed, moved, added and taken out', () => {
  const [monday, tuesday] = [nth(start.blocks, 0), nth(start.blocks, 1)];
  const to = { ...tuesday.values, day: 'SA' as const };
  const operations = [
    { kind: 'change-field', block: monday.id, field: 'room', value: 'R12' },
    { kind: 'move', block: tuesday.id, to },
    { kind: 'remove', block: nth(start.blocks, 2).id },
    { kind: 'change-header', field: 'class', value: '3AC' },
  ] as const;
  const after = operations.reduce((content, operation) => {
    const next = applyOperation(content, operation);
    return next.ok ? next.value : content;
  }, start);
  const { header, blocks } = compareContents(start, after);
  expect(header).toEqual([{ field: 'class', before: '3AB', after: '3AC' }]);
  expect(blocks).toMatchObject([
    { kind: 'changed', fields: [{ field: 'room', before: null, after: 'R12' }], isMoved: false },
    { kind: 'changed', fields: [{ field: 'day', before: 'TU', after: 'SA' }], isMoved: true },
    { kind: 'removed', before: { id: nth(start.blocks, 2).id } },
  ]);
});

test('lessons of two documents are the same by class, time and title, wherever the class is written', () => {
  const inHeader = buildContent([buildReadBlock(), buildReadBlock({ id: 'b2', title: 'Art', start: '11:00' })]);
  const header = { ...buildReading([]).header, class: null };
  const inBlocks = contentFromReading(
    buildReading([buildReadBlock({ class: '3AB' }), buildReadBlock({ title: 'Art', start: '12:00', class: '3AB' })], {
      header,
    }),
    createIds(6),
  );
  const { blocks } = compareContents(inHeader, inBlocks);
  expect(blocks).toMatchObject([
    { kind: 'changed', before: blockTitled(inHeader, 'Art'), fields: [{ field: 'start' }], isMoved: true },
  ]);
});
