import { cheapKdfPolicy } from '../../../store/keys/testing/build-office.ts';
import { openStorePort } from '../../../store/process/open-store-port.ts';
import { serveStore } from '../../../store/process/serve-store.ts';

/** The store process, but for what a password costs: where many of them are started one after the other. */

process.on('unhandledRejection', (error) => {
  console.error(error);
  process.exit(1);
});

serveStore({ port: openStorePort(), policy: cheapKdfPolicy, end: () => process.exit(0) });
