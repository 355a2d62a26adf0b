import Store from 'electron-store';
import { rememberIn } from './update-memory.ts';
import type { UpdateMemory } from './update-memory.ts';

/** In a small file of electron-store's, like the place of the window. It is opened when it is needed: that may throw, too. */
export function openUpdateMemory(folder: string): UpdateMemory {
  const open = () => new Store({ name: 'updates', cwd: folder, clearInvalidConfig: true });
  return rememberIn({
    read: () => open().get('updates'),
    write: (value) => open().set('updates', value),
  });
}
