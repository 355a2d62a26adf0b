import { expect, test } from 'vitest';
import { sortDropped } from './sort-dropped.ts';

const sheet = { name: 'Sheet.pdf', size: 100, isFolder: false };
const folder = { name: 'Autumn', size: 0, isFolder: true };
const film = { name: 'Film.mov', size: 101, isFolder: false };

test('files up to the limit are taken, whatever their name says', () => {
  const odd = { name: 'no-ending', size: 1, isFolder: false };
  expect(sortDropped([sheet, odd], 100)).toEqual({ taken: [sheet, odd], refused: [] });
});

test('a folder and a file over the limit are refused, each for its own reason, and the rest is still taken', () => {
  expect(sortDropped([folder, sheet, film], 100)).toEqual({
    taken: [sheet],
    refused: [
      { item: folder, code: 'folderRefused' },
      { item: film, code: 'tooLargeRefused' },
    ],
  });
});
