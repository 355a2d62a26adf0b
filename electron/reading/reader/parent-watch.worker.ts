import { workerData } from 'node:worker_threads';

/**
 * Ends a reader whose parent has gone. A reader stuck in a loop never hears that its line was cut; this thread beside it
 * does not listen, it looks: an orphan is given another parent by the operating system. `workerData` is the process id of
 * the parent as it was at first: by the time this thread runs it may have changed already.
 */

setInterval(() => {
  if (process.ppid !== workerData) process.kill(process.pid, 'SIGKILL');
}, 500);
