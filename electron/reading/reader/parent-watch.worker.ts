/**
 * Ends a reader whose parent has gone. A reader stuck in a loop never hears that its line was cut; this thread beside it
 * does not listen, it looks: an orphan is given another parent by the operating system.
 */
const parent = process.ppid;

setInterval(() => {
  if (process.ppid !== parent) process.kill(process.pid, 'SIGKILL');
}, 500);
