import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { backupFilesIn } from '../../../store/backup/backup-names.ts';
import { cheapKdfPolicy } from '../../../store/keys/testing/build-office.ts';
import { openStorePort } from '../../../store/process/open-store-port.ts';
import { serveStore } from '../../../store/process/serve-store.ts';
import type { StorePort } from '../../../store/process/serve-store.ts';
import { storeContract } from '../../../store/process/store-contract.ts';
import { ToStore } from '../../../store/process/store-messages.ts';

/** A store that fetches a backup under a name that nobody clears away. Only there to see that it is found out. */
serveStore({ port: leavingACopy(openStorePort()), policy: cheapKdfPolicy, end: () => process.exit(0) });

function leavingACopy(port: StorePort): StorePort {
  let folder = '';
  return {
    post: (message) => port.post(message),
    onMessage(listener) {
      port.onMessage((message) => {
        const told = ToStore.parse(message);
        if (told.kind === 'start') folder = told.folder;
        if (told.kind === 'call' && told.name === 'restore.begin') {
          const { backup } = storeContract['restore.begin'].ask.parse(told.ask);
          mkdirSync(folder, { recursive: true });
          cpSync(backupFilesIn(backup).database, join(folder, 'fetched.sqlite'));
        }
        listener(message);
      });
    },
  };
}
