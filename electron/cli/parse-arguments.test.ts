import { expect, test } from 'vitest';
import { parseArguments } from './parse-arguments.ts';

test('a file alone is printed as a table, with --json as JSON, wherever the option stands', () => {
  expect(parseArguments(['week.pdf'])).toEqual({ kind: 'extract', file: 'week.pdf', json: false, stages: null });
  expect(parseArguments(['week.pdf', '--json'])).toEqual({
    kind: 'extract',
    file: 'week.pdf',
    json: true,
    stages: null,
  });
  expect(parseArguments(['--json', 'week.pdf'])).toEqual({
    kind: 'extract',
    file: 'week.pdf',
    json: true,
    stages: null,
  });
});

test('a file whose name begins with a dash can be named after --', () => {
  expect(parseArguments(['--json', '--', '-week.pdf'])).toEqual({
    kind: 'extract',
    file: '-week.pdf',
    json: true,
    stages: null,
  });
});

test('--stages names the folder for pictures of each stage', () => {
  expect(parseArguments(['week.pdf', '--stages', 'seen'])).toMatchObject({ kind: 'extract', stages: 'seen' });
  expect(parseArguments(['week.pdf', '--stages'])).toMatchObject({ kind: 'wrong-usage' });
});

test('help is help, also beside a file', () => {
  expect(parseArguments(['--help'])).toEqual({ kind: 'help' });
  expect(parseArguments(['week.pdf', '-h'])).toEqual({ kind: 'help' });
});

test.each([
  [[], 'No file was named'],
  [[''], 'No file was named'],
  [['a.pdf', 'b.pdf'], 'Only one file'],
  [['--jsno', 'a.pdf'], 'The option --jsno is not known'],
  [['--json=yes', 'a.pdf'], 'The option --json=yes is not known'],
])('%j is wrong usage, and one sentence says why', (given, why) => {
  const command = parseArguments(given);
  expect(command).toMatchObject({ kind: 'wrong-usage', sentence: expect.stringContaining(why) as string });
  expect(command).toMatchObject({ sentence: expect.stringMatching(/^[^\n]*\.$/) as string });
});

test('an unknown option cannot break the sentence into lines or fill the screen', () => {
  const command = parseArguments([`--a\nb${'x'.repeat(4000)}`]);
  expect(command).toMatchObject({ kind: 'wrong-usage', sentence: expect.stringMatching(/^.{1,200}$/) });
});
