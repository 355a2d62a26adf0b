import { rmSync } from 'node:fs';
import { databaseFilesIn } from '../../../store/database/database-files.ts';
import { cheapKdfPolicy } from '../../../store/keys/testing/build-office.ts';
import { openStorePort } from '../../../store/process/open-store-port.ts';
import { serveStore } from '../../../store/process/serve-store.ts';
import type { StorePort } from '../../../store/process/serve-store.ts';
import { ToStore } from '../../../store/process/store-messages.ts';

/** A store that throws the damaged file away once what is sound was saved. Only there to see that it is found out. */
serveStore({ port: throwingAway(openStorePort()), policy: cheapKdfPolicy, end: () => process.exit(0) });

function throwingAway(port: StorePort): StorePort {
  let folder = '';
  const repairs = new Set<number>();
  return {
    post(message) {
      if (message.kind === 'answer' && repairs.has(message.number)) {
        rmSync(databaseFilesIn(folder).damaged, { recursive: true, force: true });
      }
      port.post(message);
    },
    onMessage(listener) {
      port.onMessage((message) => {
        const told = ToStore.parse(message);
        if (told.kind === 'start') folder = told.folder;
        if (told.kind === 'call' && told.name === 'repair.saveSound') repairs.add(told.number);
        listener(message);
      });
    },
  };
}
