import { beforeEach, expect, test, vi } from 'vitest';
import { deskError } from '../../shared/desk-error.ts';
import { failed, ok } from '../../shared/result.ts';

beforeEach(() => vi.resetModules());

/** A back room that puts reports together one after the other, and saves them where it is told to. */
async function openReport(given: { readonly isSaved?: boolean; readonly breaks?: boolean } = {}) {
  let prepared = 0;
  const desk = {
    'diagnostics.prepare': async () =>
      given.breaks === true ? failed(deskError('diskFailed')) : ok({ text: `report ${(prepared += 1)}` }),
    'diagnostics.export': async () => ok({ isSaved: given.isSaved ?? true }),
  };
  vi.stubGlobal('window', { desk });
  const { useReport } = await import('./report-store.ts');
  return useReport.getState;
}

test('a report is put together, seen, and then saved', async () => {
  const report = await openReport();
  await report().prepare();
  expect(report()).toMatchObject({ text: 'report 1', isPreparing: false, isSaved: false });
  await report().save();
  expect(report()).toMatchObject({ text: 'report 1', isSaved: true });
});

test('one that is put together anew has not been saved', async () => {
  const report = await openReport();
  await report().prepare();
  await report().save();
  await report().prepare();
  expect(report()).toMatchObject({ text: 'report 2', isSaved: false });
});

test('who thinks better of a place for it has saved nothing', async () => {
  const report = await openReport({ isSaved: false });
  await report().prepare();
  await report().save();
  expect(report().isSaved).toBe(false);
});

test('what went wrong is told, and there is no text', async () => {
  const report = await openReport({ breaks: true });
  await report().prepare();
  expect(report()).toMatchObject({ text: null, isPreparing: false, problem: { code: 'diskFailed' } });
});

test('a report that comes after somebody has left is nobody’s', async () => {
  const report = await openReport();
  const preparing = report().prepare();
  report().forget();
  await preparing;
  expect(report()).toMatchObject({ text: null, isPreparing: false });
});
