import { rm } from 'node:fs/promises';
import { record } from '../records.ts';
import { refuseUnknown } from '../refuse-unknown.ts';

/** Whatever would leave the program is recorded and goes nowhere. */
export const shell = refuseUnknown(
  {
    async openExternal(url: string): Promise<void> {
      record('shell.openExternal', url);
    },
    async openPath(path: string): Promise<string> {
      record('shell.openPath', path);
      return '';
    },
    showItemInFolder(path: string): void {
      record('shell.showItemInFolder', path);
    },
    /** There is no bin to take things out of again. */
    async trashItem(path: string): Promise<void> {
      await rm(path, { recursive: true });
    },
    beep(): void {
      record('shell.beep', true);
    },
  },
  'shell',
);
