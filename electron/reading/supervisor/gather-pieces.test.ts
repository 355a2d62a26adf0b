import { expect, test } from 'vitest';
import { cutIntoPieces } from '../reader/cut-into-pieces.ts';
import { FromReader } from '../reader-messages.ts';
import { wholeSchool } from '../testing/whole-school.ts';
import { createPieceGatherer } from './gather-pieces.ts';

/** How many entries of lists a message holds: what checking it costs. */
function entriesOf(message: object): number {
  const lists = Object.values(message).flatMap((value: unknown) =>
    typeof value === 'object' && value !== null ? Object.values(value).filter(Array.isArray) : [],
  );
  return lists.reduce((sum, list: unknown[]) => sum + list.length, 0);
}

test('no message about a whole school holds more than a hundred blocks, lines or cells', () => {
  const messages = [...cutIntoPieces(wholeSchool({ pages: 3, blocksOnPage: 250, linesOnPage: 1001 }), 1)];
  expect(messages.length).toBeGreaterThan(20);
  expect(Math.max(...messages.map(entriesOf))).toBe(100);
});

test.each([
  { pages: 1, blocksOnPage: 0, linesOnPage: 0 },
  { pages: 2, blocksOnPage: 100, linesOnPage: 101 },
])('a document of any size is whole again once its pieces are gathered: %o', (size) => {
  const gatherer = createPieceGatherer();
  const gathered = [...cutIntoPieces(wholeSchool(size), 1)].map((message) => {
    const said = FromReader.parse(message);
    if (said.kind === 'lists' || said.kind === 'page' || said.kind === 'picture') gatherer.take(said);
    return said.kind === 'done' ? gatherer.complete(said.reading) : null;
  });
  expect(gathered.at(-1)).toEqual(wholeSchool(size));
});

test('a reader that never stops sending pieces is not listened to for ever', () => {
  const gatherer = createPieceGatherer();
  const page = { page: 1, width: 1, height: 1, hasPicture: false, cells: [], lines: [] };
  let taken = 0;
  while (taken < 1_000_000 && gatherer.take({ kind: 'page', job: 1, page })) taken += 1;
  expect(taken).toBeLessThan(100_000);
});
