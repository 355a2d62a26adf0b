import { expect, test } from 'vitest';
import { createLogger } from './logger.ts';
import { redactError, redactFields } from './redact.ts';

test('numbers, truth values and codes of ours stay in the log', () => {
  const fields = { attempt: 2, isWarm: true, call: 'documents.import', code: 'readerDied', reason: 'oom' };
  expect(redactFields(fields)).toEqual(fields);
});

test.each([
  ['a name in a field of its own', { teacher: 'Joynes' }],
  ['a sentence in a field for codes', { reason: 'Miss Joynes was not found' }],
  ['a path in a field for codes', { code: '/home/office/sheet.pdf' }],
  ['a Windows path in a field for codes', { code: 'C:\\Users\\office\\sheet.pdf' }],
  ['an address', { event: 'https://school.example/Joynes' }],
  ['a long run of letters', { code: 'x'.repeat(65) }],
])('%s is left out of the log', (_what, fields) => {
  expect(Object.values(redactFields(fields))).toEqual(['[left out]']);
});

test('of an error only its name, its code and places in the program are kept', () => {
  const error = Object.assign(new Error('no such file /home/office/Miss Joynes.pdf\n    at Joynes (joynes.ts:1:1)'), {
    code: 'ENOENT',
  });
  const redacted = redactError(error);
  expect(redacted).toMatchObject({ name: 'Error', code: 'ENOENT' });
  expect(redacted.frames[0]).toMatch(/^\S+ redact\.test\.ts:\d+:\d+$/);
  expect(JSON.stringify(redacted)).not.toMatch(/joynes|home|\//i);
});

test('what was thrown without being an error is not quoted', () => {
  expect(redactError('Miss Joynes')).toEqual({ name: 'string', code: null, frames: [] });
});

test('a logged event is one line of JSON with its time', () => {
  const lines: string[] = [];
  const log = createLogger({ writeLine: (line) => lines.push(line), now: () => new Date(0) });
  log.warn('call refused', { call: 'documents.open', note: 'two\nlines' });
  expect(lines).toEqual([
    '{"at":"1970-01-01T00:00:00.000Z","level":"warn","event":"call refused","call":"documents.open","note":"[left out]"}',
  ]);
});
