import { dialog } from 'electron';
import type { ChoosePlace } from '../ipc/handlers/activity.ts';

/** The operating system's own dialog for where to save. */
export const choosePlaceByDialog: ChoosePlace = async (name) => {
  const { canceled, filePath } = await dialog.showSaveDialog({ defaultPath: name });
  return canceled || filePath === '' ? null : filePath;
};
