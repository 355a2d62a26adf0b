import { expect, test } from 'vitest';
import { z } from 'zod';
import { DocumentOpened } from '../../shared/ipc/document-messages.ts';
import { wholeSchool } from '../reading/testing/whole-school.ts';
import { checkInTurns } from './check-in-turns.ts';

test('a whole school comes out as it would of one check, without what its form does not name', async () => {
  const opened = wholeSchool();
  expect(await checkInTurns(DocumentOpened, opened)).toEqual(DocumentOpened.parse(opened));
});

test('other work has its turns while a whole school is checked', async () => {
  let turns = 0;
  let isChecked = false;
  const work = (): void => {
    turns += 1;
    if (!isChecked) setImmediate(work);
  };
  setImmediate(work);
  await checkInTurns(DocumentOpened, wholeSchool({ pages: 60, blocksOnPage: 80, linesOnPage: 1000 }));
  isChecked = true;
  expect(turns).toBeGreaterThan(5);
});

test('a single wrong entry deep in a long list is found', async () => {
  const opened = wholeSchool({ pages: 2, blocksOnPage: 100, linesOnPage: 100 });
  const line = opened.pages[1]?.lines[99];
  if (line !== undefined) Object.assign(line, { angle: 45 });
  await expect(checkInTurns(DocumentOpened, opened)).rejects.toThrow(z.ZodError);
});

test('a wrong field beside a long list is found, and so is a list that is none', async () => {
  const form = z.object({ name: z.string(), rows: z.array(z.number()) });
  const rows = Array.from({ length: 100 }, (_none, at) => at);
  await expect(checkInTurns(form, { name: 1, rows })).rejects.toThrow(z.ZodError);
  await expect(checkInTurns(form, { name: rows, rows: 'none' })).rejects.toThrow(z.ZodError);
});

test('a rule about a list as a whole holds', async () => {
  const form = z.object({ rows: z.array(z.number()).max(60) });
  await expect(checkInTurns(form, { rows: Array.from({ length: 61 }, () => 1) })).rejects.toThrow(z.ZodError);
});
