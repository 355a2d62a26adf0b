import { officeKdfPolicy } from './keys/kdf-policy.ts';
import { openStorePort } from './process/open-store-port.ts';
import { serveStore } from './process/serve-store.ts';

/**
 * The process that keeps the office's papers: the one writer of the database, and the only one that holds keys. It opens no
 * file of strangers and no network; whoever it answers is main, over its port.
 */

// A bug must end the process: main starts a fresh one, which finds everything that was acknowledged.
process.on('unhandledRejection', (error) => {
  console.error(error);
  process.exit(1);
});

const served = serveStore({ port: openStorePort(), policy: officeKdfPolicy, end: () => process.exit(0) });

// Main has gone, or a bug ended this: the database is put down properly, or the next start would miss the journal that
// SQLite takes along when it closes.
process.once('exit', served.close);
