import { shell } from 'electron';
import type { ShowFolder } from '../ipc/handlers/backups.ts';

/** Points at a folder in the computer's own program for that. Nothing is opened by it: what lies there is not run. */
export const showFolderInPlace: ShowFolder = async (path) => shell.showItemInFolder(path);
