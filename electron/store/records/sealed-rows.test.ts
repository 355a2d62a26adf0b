import { expect, test } from 'vitest';
import { rowsUnderKey } from '../erasure/rows-under-key.ts';
import { placeIn, sealedRows } from './sealed-rows.ts';

test('every table that is emptied when a key goes is one whose rows can be opened, but for the pieces of files', () => {
  expect(Object.keys(sealedRows).toSorted()).toEqual(
    Object.keys(rowsUnderKey)
      .filter((table) => table !== 'chunks')
      .toSorted(),
  );
});

test('a payload belongs where it has always belonged', () => {
  const step = { timetable_id: 't1', number: 7, key_id: 'k1' };
  expect(placeIn('operations', step)).toEqual({
    ...{ purpose: 'operation', table: 'operations', rowId: 't1/7', keyId: 'k1' },
  });
  const note = { document_id: 'd1', purpose: 'hold', key_id: 'k1' };
  expect(placeIn('document_notes', note)).toEqual({
    ...{ purpose: 'hold', table: 'document_notes', rowId: 'd1', keyId: 'k1' },
  });
  expect(() => placeIn('operations', { timetable_id: 't1', key_id: 'k1' })).toThrow(/number/);
});
