import { expect, test } from 'vitest';
import type { DraftEntry } from './draft-log.ts';
import { replayLog } from './draft-log.ts';
import { buildContent, buildWeek } from './testing/build-timetable.ts';

const start = buildContent(buildWeek(5));
const undo: DraftEntry = { kind: 'undo' };
const redo: DraftEntry = { kind: 'redo' };

function named(value: string): DraftEntry {
  return { kind: 'do', operation: { kind: 'change-header', field: 'title', value } };
}

function titleAfter(...log: readonly DraftEntry[]): string | null {
  const draft = replayLog(start, log);
  return draft.ok ? draft.value.content.header.values.title : draft.error.because.code;
}

test('what was undone can be redone until something new is done', () => {
  expect(titleAfter(named('one'), named('two'), undo)).toBe('one');
  expect(titleAfter(named('one'), named('two'), undo, undo, redo, redo)).toBe('two');
  expect(titleAfter(named('one'), undo, named('two'), redo)).toBe('nothing-to-redo');
  expect(titleAfter(named('one'), undo, undo)).toBe('nothing-to-undo');
});

test('a log that does not fit its timetable says which entry does not', () => {
  const id = '00000000-0000-4000-8000-00000000ffff';
  const broken: DraftEntry = { kind: 'do', operation: { kind: 'remove', block: id } };
  expect(replayLog(start, [named('one'), broken])).toEqual({
    ok: false,
    error: { code: 'entry-refused', at: 1, because: { code: 'unknown-block', id } },
  });
});
