import type { DevtoolsPipe } from '../chromium/devtools-pipe.ts';
import { createEvent } from '../create-event.ts';
import { refuseUnknown } from '../refuse-unknown.ts';
import { frontWindow } from './open-windows.ts';
import { reportUnlessGone } from './report.ts';
import { sessionRules } from './session.ts';

type Download = { readonly guid: string; readonly url: string; readonly suggestedFilename: string };

/** Asks the session about each download; whatever it says, none is let through: no part of the program has any. */
export async function decideAboutDownloads(pipe: DevtoolsPipe): Promise<void> {
  pipe.on<Download>('Browser.downloadWillBegin', ({ guid, url, suggestedFilename }) => {
    const event = createEvent();
    const item = refuseUnknown({ getURL: () => url, getFilename: () => suggestedFilename }, 'downloadItem');
    sessionRules.session.emit('will-download', event, item, frontWindow()?.webContents);
    if (!event.defaultPrevented) process.stderr.write(`stand-in: downloads are not built; ${url} is cancelled\n`);
    pipe.send('Browser.cancelDownload', { guid }).catch(reportUnlessGone);
  });
  await pipe.send('Browser.setDownloadBehavior', { behavior: 'deny', eventsEnabled: true });
}
