import { expect, test, vi } from 'vitest';

test('the back room is told when something is typed anywhere, and when all of it is saved or left', async () => {
  const told: boolean[] = [];
  const desk = { 'window.unsaved': async ({ isUnsaved }: { isUnsaved: boolean }) => void told.push(isUnsaved) };
  vi.stubGlobal('window', { desk });
  const { useUnsaved } = await import('./unsaved-store.ts');
  const { tellUnsaved } = await import('./tell-unsaved.ts');
  const stop = tellUnsaved();
  const [form, field] = [{}, {}];
  const { add, remove } = useUnsaved.getState();
  add(form);
  add(field);
  remove(form);
  expect(told).toEqual([false, true]);
  remove(field);
  remove(field);
  expect(told).toEqual([false, true, false]);
  stop();
  add(form);
  expect(told).toHaveLength(3);
});
