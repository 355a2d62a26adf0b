import { expect, test } from 'vitest';
import { storeInPlace } from '../../office/testing/store-in-place.ts';
import { foundOffice } from '../../store/testing/found-office.test-kit.ts';
import { createDiagnosticsHandlers } from './diagnostics.ts';

const facts = { versions: {}, platform: 'linux', processor: 'x64', system: '6', memoryMegabytes: 1, language: 'en' };

test('what is saved is what was shown, and that it was saved is noted', async () => {
  const { office, open, database } = await foundOffice();
  const written: string[][] = [];
  let place: string | null = null;
  const handlers = createDiagnosticsHandlers({
    ...{ store: storeInPlace(office), readLog: async () => '', now: () => new Date(0) },
    program: () => ({ ...facts, office: 'open' }),
    choosePlace: async () => place,
    writeText: async (path, text) => void written.push([path, text]),
  });
  const caller = { webContentsId: 1, actor: open().actor };
  expect(await handlers['diagnostics.export'](undefined, caller)).toMatchObject({ error: { code: 'notFound' } });
  const prepared = await handlers['diagnostics.prepare'](undefined, caller);
  expect(await handlers['diagnostics.export'](undefined, caller)).toEqual({ ok: true, value: { isSaved: false } });
  place = '/report.txt';
  expect(await handlers['diagnostics.export'](undefined, caller)).toEqual({ ok: true, value: { isSaved: true } });
  expect(written).toEqual([['/report.txt', prepared.ok ? prepared.value.text : '']]);
  const [last] = open().log.newest(database.read, { before: null, most: 1 });
  expect(last?.entry.code).toBe('diagnostics.exported');
});
