import { setTimeout as wait } from 'node:timers/promises';
import type { DevtoolsPipe } from '../chromium/devtools-pipe.ts';
import { contentsById, contentsByTarget } from './open-windows.ts';
import { isOpeningTarget } from './page-targets.ts';
import { reportUnlessGone } from './report.ts';
import type { WebContents } from './web-contents.ts';

type Attached = { sessionId: string; targetInfo: { targetId: string; type: string; openerId?: string } };

// A page closed while it is still held never goes; a moment after being let go it does.
const MILLISECONDS_BEFORE_CLOSING = 50;

/**
 * Holds every new page before its first request. One that the program did not open itself is a popup: the opener's
 * window-open handler is asked, and the popup is closed with its requests held, so that not a byte leaves.
 */
export async function decideAboutPopups(pipe: DevtoolsPipe): Promise<void> {
  pipe.on<Attached>('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
    const opener = targetInfo.type === 'page' ? openerOf(targetInfo.openerId) : undefined;
    const done = opener ? closePopup(pipe, sessionId, targetInfo.targetId, opener) : letGo(pipe, sessionId);
    done.catch(reportUnlessGone);
  });
  const filter = [{ type: 'page' }];
  await pipe.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: true, flatten: true, filter });
}

/** Popups opened with `noopener` name nobody: they belong to the page that just reported opening a window. */
function openerOf(openerId: string | undefined): WebContents | undefined {
  const named = openerId === undefined ? undefined : contentsByTarget.get(openerId);
  if (named || isOpeningTarget()) return named;
  return [...contentsById.values()].find((contents) => contents.standin.hasOpenedWindow);
}

async function closePopup(pipe: DevtoolsPipe, sessionId: string, targetId: string, opener: WebContents): Promise<void> {
  const held = pipe.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] }, sessionId);
  if (opener.standin.decideAboutWindow() === 'allow') {
    process.stderr.write('stand-in: popups that are allowed are not built; this one is closed\n');
  }
  await held;
  await letGo(pipe, sessionId);
  await wait(MILLISECONDS_BEFORE_CLOSING);
  await pipe.send('Target.closeTarget', { targetId });
}

function letGo(pipe: DevtoolsPipe, sessionId: string): Promise<unknown> {
  return pipe.send('Runtime.runIfWaitingForDebugger', {}, sessionId);
}
