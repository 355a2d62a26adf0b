import { expect, test, vi } from 'vitest';
import { createPretendDesk } from '../testing/pretend-desk.ts';

test('what is found comes in parts, and a search that was stopped or replaced brings nothing more', async () => {
  const pretend = createPretendDesk();
  vi.stubGlobal('window', { desk: pretend.desk });
  const { usePersonSearch } = await import('./person-store.ts');
  const search = usePersonSearch.getState;
  await search().find('Example');
  expect(search()).toMatchObject({ name: 'Example', stand: 'done', share: 1 });
  expect(search().documents).toHaveLength(2);
  const first = search().find('Planck');
  const second = search().find('Roth');
  await Promise.all([first, second]);
  expect(search().documents.map(({ name }) => name)).toEqual(['Roth.pdf', 'Roth.pdf']);
  const third = search().find('Birne');
  search().stop();
  await third;
  expect(search()).toMatchObject({ name: 'Birne', stand: 'stopped', documents: [] });
});
