import { expect, test } from 'vitest';
import { REPOSITORY } from '../machine/repository.ts';
import { checkTasks } from './task.ts';

const sources = ['shared/day.ts', 'scripts/check.ts', 'resources/samples/truth.ts'];

test('types are checked in each folder that holds code, and in no other', () => {
  const names = checkTasks(REPOSITORY, sources).map((task) => task.name);
  expect(names.filter((name) => name.startsWith('types'))).toEqual(['types shared', 'types scripts']);
});

test('lint, walls, dead code, format and workflows are always checked', () => {
  const names = checkTasks(REPOSITORY, []).map((task) => task.name);
  expect(names).toEqual(['lint', 'walls', 'dead code', 'format', 'workflows']);
});

test('the type-aware lint rules are on: without the flag they are skipped without a word', () => {
  const lint = checkTasks(REPOSITORY, []).find((task) => task.name === 'lint');
  expect(lint?.args).toContain('--type-aware');
});
