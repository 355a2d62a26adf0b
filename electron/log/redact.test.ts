import { expect, test } from 'vitest';
import { createLogger } from './logger.ts';
import { redactError, redactFields } from './redact.ts';

test('numbers, truth values and codes of ours stay in the log', () => {
  const fields = { attempt: 2, isWarm: true, call: 'documents.import', code: 'readerDied', reason: 'oom' };
  expect(redactFields(fields)).toEqual(fields);
});

test.each([
  ['a name in a field of its own', { teacher: 'Example' }],
  ['a sentence in a field for codes', { reason: 'Miss Example was not found' }],
  ['a path in a field for codes', { code: '/home/office/sheet.pdf' }],
  ['a Windows path in a field for codes', { code: 'C:\\Users\\office\\sheet.pdf' }],
  ['an address', { event: 'https://school.example/Example' }],
  ['a long run of letters', { code: 'x'.repeat(65) }],
])('%s is left out of the log', (_what, fields) => {
  expect(Object.values(redactFields(fields))).toEqual(['[left out]']);
});

test('of an error only its name, its code and places in the program are kept', () => {
  const error = Object.assign(
    new Error('no such file /home/office/Miss Example.pdf\n    at Example (example.ts:1:1)'),
    {
      code: 'ENOENT',
    },
  );
  const redacted = redactError(error);
  expect(redacted).toMatchObject({ name: 'Error', code: 'ENOENT' });
  expect(redacted.frames[0]).toMatch(/^\S+ redact\.test\.ts:\d+:\d+$/);
  expect(JSON.stringify(redacted)).not.toMatch(/example|home|\//i);
});

test('what was thrown without being an error is not quoted', () => {
  expect(redactError('Miss Example')).toEqual({ name: 'string', code: null, frames: [] });
});

test('a logged event is one line of JSON with its time', () => {
  const lines: string[] = [];
  const log = createLogger({ writeLine: (line) => lines.push(line), now: () => new Date(0) });
  log.warn('call refused', { call: 'documents.open', note: 'two\nlines' });
  expect(lines).toEqual([
    '{"at":"1970-01-01T00:00:00.000Z","level":"warn","event":"call refused","call":"documents.open","note":"[left out]"}',
  ]);
});
