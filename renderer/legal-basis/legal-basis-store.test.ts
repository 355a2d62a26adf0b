import { beforeEach, expect, test, vi } from 'vitest';
import type { LegalBasisNote } from '../../shared/data-protection/legal-basis.ts';
import { deskError } from '../../shared/desk-error.ts';
import { failed, ok } from '../../shared/result.ts';

const NOTE: LegalBasisNote = { basis: 'public-task', note: 'Education Act' };

beforeEach(() => vi.resetModules());

/** A back room that remembers the usual basis, unless it refuses. */
async function openBases({ refuses = false } = {}) {
  let usual: LegalBasisNote | null = null;
  const desk = {
    'legalBasis.usual': async () => ok({ note: usual }),
    'legalBasis.setUsual': async ({ note }: { note: LegalBasisNote | null }) => {
      if (refuses) return failed(deskError('notAllowed'));
      usual = note;
      return ok(undefined);
    },
    'legalBasis.of': async () => ok({ note: NOTE, isHeld: false }),
  };
  vi.stubGlobal('window', { desk });
  const { useLegalBases } = await import('./legal-basis-store.ts');
  return useLegalBases.getState;
}

test('the usual basis is unknown until it was asked for, and what was saved is what stands', async () => {
  const bases = await openBases();
  expect(bases().usual).toBeUndefined();
  await bases().askUsual();
  expect(bases().usual).toBeNull();
  await bases().setUsual(NOTE);
  expect(bases().usual).toEqual(NOTE);
});

test('what was refused is not shown as saved', async () => {
  const bases = await openBases({ refuses: true });
  await bases().askUsual();
  expect(await bases().setUsual(NOTE)).toMatchObject({ ok: false });
  expect(bases().usual).toBeNull();
});

test('whoever comes next sees nothing of what was asked before', async () => {
  const bases = await openBases();
  const asking = [bases().askUsual(), bases().setUsual(NOTE), bases().of('3f0c')] as const;
  bases().forget();
  const [, , of] = await Promise.all(asking);
  expect(bases().usual).toBeUndefined();
  expect(of).toMatchObject({ ok: false, error: { code: 'locked' } });
});
