import { dialog } from 'electron';
import type { ChoosePlace } from '../ipc/handlers/activity.ts';
import type { ChooseFolder } from '../ipc/handlers/backups.ts';

/** The operating system's own dialog for where to save. */
export const choosePlaceByDialog: ChoosePlace = async (name) => {
  const { canceled, filePath } = await dialog.showSaveDialog({ defaultPath: name });
  return canceled || filePath === '' ? null : filePath;
};

/** The same for a folder. */
export const chooseFolderByDialog: ChooseFolder = async () => {
  const { canceled, filePaths } = await dialog.showOpenDialog({ properties: ['openDirectory', 'createDirectory'] });
  return canceled ? null : (filePaths[0] ?? null);
};
