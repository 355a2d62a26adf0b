import { availableParallelism } from 'node:os';
import { setFlagsFromString } from 'node:v8';
import { createRecognisers as startRecognisers } from './ocr/recognisers.ts';
import { readDocument } from './read-document.ts';
import { openParentPort } from './reader/parent-port.ts';
import { serveReader } from './reader/serve-reader.ts';
import type { CreateRecognisers } from './reader/serve-reader.ts';

/**
 * The disposable process that opens strangers' files. It holds no keys, opens no network and is watched, and if need
 * be ended, by the supervisor on the other end of its port.
 */

// Said before any thread starts. Left to itself, each of the five or so lets what it has just used pile up to 30 MB and more
// before it looks what of it is garbage; never growing that pile takes 100 MB off the peak and a twentieth more time.
setFlagsFromString('--semi-space-growth-factor=1');

// The one place where the engines are wired in: what this answers is kept warm and handed to every document.
const createRecognisers: CreateRecognisers = () => startRecognisers({ threads: Math.min(2, availableParallelism()) });

// Plain Node ends a process for an unhandled rejection, Electron's utility process may only warn: a reader that met a
// bug must end either way, so that the supervisor starts a fresh one.
process.on('unhandledRejection', (error) => {
  console.error(error);
  process.exit(1);
});

serveReader({ port: openParentPort(), readDocument, createRecognisers });
