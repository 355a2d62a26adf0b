import { refuseUnknown } from '../refuse-unknown.ts';

let text = '';

/** The program's side of the clipboard; pages use Chromium's own. */
export const clipboard = refuseUnknown(
  {
    readText: async () => text,
    writeText: async (written: string) => void (text = written),
    clear: () => void (text = ''),
  },
  'clipboard',
);
