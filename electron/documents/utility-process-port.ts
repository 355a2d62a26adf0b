import { openUtilityLine } from '../processes/utility-line.ts';
import type { UtilityChild } from '../processes/utility-line.ts';
import type { ReaderPort } from '../reading/supervisor/reader-port.ts';

/**
 * The line to a reader that runs as one of Electron's utility processes: the packaged program cannot fork itself, its
 * RunAsNode fuse is off. `child` has just been started.
 */
export function openUtilityProcessPort(child: UtilityChild): ReaderPort {
  const { post, forgetHeldBack, onMessage, onExit } = openUtilityLine(child);
  let isEnded = false;
  let isToEnd = false;
  child.once('exit', () => (isEnded = true));
  child.once('spawn', () => {
    if (isToEnd) endAtOnce(child);
  });
  return {
    pid: () => (isEnded ? undefined : child.pid),
    post: (message) => {
      if (!isToEnd) post(message);
    },
    onMessage,
    onExit,
    // A process that has no id yet cannot be ended, and would run on unheard: it is ended as soon as it runs.
    kill() {
      isToEnd = true;
      forgetHeldBack();
      endAtOnce(child);
    },
  };
}

/** `kill()` of a utility process asks politely (SIGTERM), which a reader stuck in native code may never notice. */
function endAtOnce(child: UtilityChild): void {
  if (child.pid === undefined) {
    child.kill();
    return;
  }
  try {
    process.kill(child.pid, 'SIGKILL');
  } catch {
    // It has ended in this very moment; its exit is on the way.
  }
}
