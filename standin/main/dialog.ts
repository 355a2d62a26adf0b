import type { MessageBoxReturnValue, OpenDialogReturnValue, SaveDialogReturnValue } from 'electron';
import { record } from '../records.ts';
import { refuseUnknown } from '../refuse-unknown.ts';

/** Nobody can answer a native dialog here: a spec gives the answer, the same way as for real Electron. */
function unanswered(name: string): Promise<never> {
  const how = `electronApp.evaluate(({ dialog }) => { dialog.${name} = async () => … })`;
  return Promise.reject(new Error(`stand-in: dialog.${name} needs an answer from the spec: ${how}`));
}

export const dialog = refuseUnknown(
  {
    showOpenDialog: (): Promise<OpenDialogReturnValue> => unanswered('showOpenDialog'),
    showSaveDialog: (): Promise<SaveDialogReturnValue> => unanswered('showSaveDialog'),
    showMessageBox: (): Promise<MessageBoxReturnValue> => unanswered('showMessageBox'),
    /** Only tells, so it needs no answer. */
    showErrorBox(title: string, content: string): void {
      record('dialog.showErrorBox', { title, content });
      process.stderr.write(`${title}: ${content}\n`);
    },
  },
  'dialog',
);
