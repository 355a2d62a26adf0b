/**
 * Loaded into the processes and threads that tests start, before their own program. Node writes what it counted when a
 * process ends by itself; a reader never does, it is killed. So it is written before each message to the other side as
 * well: whatever ran up to the last answer is counted.
 */
import { takeCoverage } from 'node:v8';
import { isMainThread, parentPort } from 'node:worker_threads';

/** Writing takes a hundredth of a second; OCR threads answer more often than that would be worth. */
const AT_MOST_EVERY_MILLISECONDS = 100;

if (isMainThread && process.send) {
  const send = process.send.bind(process);
  process.send = (...message: unknown[]) => {
    takeCoverage();
    return Reflect.apply(send, process, message);
  };
}
if (parentPort) {
  const port = parentPort;
  const post = port.postMessage.bind(port);
  let last = -Infinity;
  port.postMessage = (...message: Parameters<typeof post>) => {
    if (performance.now() - last > AT_MOST_EVERY_MILLISECONDS) {
      takeCoverage();
      last = performance.now();
    }
    post(...message);
  };
}
