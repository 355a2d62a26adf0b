import { Socket } from 'node:net';

const PIPE_FROM_PROGRAM = 4;

/** Ends this process when the program that started it has ended, be it by SIGKILL. */
new Socket({ fd: PIPE_FROM_PROGRAM })
  .on('error', () => process.kill(process.pid, 'SIGKILL'))
  .on('close', () => process.kill(process.pid, 'SIGKILL'))
  .resume();
