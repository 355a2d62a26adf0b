import { writeFile } from 'node:fs/promises';
import { dialog } from 'electron';
import type { SaveText } from '../ipc/handlers/activity.ts';

/** The operating system's own dialog for where to save. */
export const saveTextByDialog: SaveText = async ({ name, text }) => {
  const { canceled, filePath } = await dialog.showSaveDialog({ defaultPath: name });
  if (canceled || filePath === '') return false;
  await writeFile(filePath, text, 'utf8');
  return true;
};
