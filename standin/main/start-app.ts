import path from 'node:path';
import { Chromium } from '../chromium/chromium.ts';
import { createEvent } from '../create-event.ts';
import { app } from './app.ts';
import { lifecycle } from './lifecycle.ts';
import { contentsByTarget, windowsById } from './open-windows.ts';
import { decideAboutPopups } from './popups.ts';
import { program } from './program.ts';

/** Brings Chromium up and tells the program that it may open windows. Called after the program's own first run. */
export async function startApp(): Promise<void> {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => app.quit());
  if (lifecycle.quitting) return; // a second start that lost the lock has already decided to leave
  const chromium = await Chromium.start({
    profileFolder: path.join(app.getPath('userData'), 'chromium'),
    debuggingPort: program.wantsDebuggingPort,
    headed: process.env['STANDIN_HEADED'] === '1',
    language: app.getLocale(),
  });
  lifecycle.useChromium(chromium);
  void chromium.ended.then(endWithChromium);
  await chromium.pipe.send('Browser.getVersion');
  chromium.pipe.on<{ targetId: string }>('Target.targetDestroyed', ({ targetId }) => {
    const contents = contentsByTarget.get(targetId);
    if (contents) [...windowsById.values()].find((window) => window.standin.contents === contents)?.destroy();
  });
  await chromium.pipe.send('Target.setDiscoverTargets', { discover: true });
  await decideAboutPopups(chromium.pipe);
  lifecycle.becomeReady();
  app.emit('ready', createEvent(), {});
}

/** Chromium left by itself: someone closed its last window, or it crashed. */
function endWithChromium(problem: string | null): void {
  if (lifecycle.quitting) return;
  if (problem) process.stderr.write(`stand-in: ${problem}\n`);
  app.exit(problem ? 1 : 0);
}
