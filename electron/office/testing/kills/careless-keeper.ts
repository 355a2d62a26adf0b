import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { numberOfBackup } from '../../../store/backup/backup-names.ts';
import { usualPlace } from '../../../store/backup/backup-rule.ts';
import { cheapKdfPolicy } from '../../../store/keys/testing/build-office.ts';
import { openStorePort } from '../../../store/process/open-store-port.ts';
import { serveStore } from '../../../store/process/serve-store.ts';
import type { StorePort } from '../../../store/process/serve-store.ts';
import { ToStore } from '../../../store/process/store-messages.ts';

/** A store that lets go of every backup when there is a newer one, whatever the rule says. Only there to see that it is found out. */
serveStore({ port: keepingOnlyTheNewest(openStorePort()), policy: cheapKdfPolicy, end: () => process.exit(0) });

function keepingOnlyTheNewest(port: StorePort): StorePort {
  let place: string | null = null;
  return {
    post(message) {
      if (place !== null && message.kind === 'news' && message.name === 'backup.changed') removeAllButNewest(place);
      port.post(message);
    },
    onMessage(listener) {
      port.onMessage((message) => {
        const told = ToStore.parse(message);
        if (told.kind === 'start') place = usualPlace(told.folder);
        listener(message);
      });
    },
  };
}

function removeAllButNewest(place: string): void {
  if (!existsSync(place)) return;
  const numberOf = (name: string) => numberOfBackup(name) ?? 0;
  const names = readdirSync(place).filter((name) => numberOfBackup(name) !== null);
  const [, ...older] = names.toSorted((one, other) => numberOf(other) - numberOf(one));
  for (const path of older.map((name) => join(place, name))) {
    renameSync(path, `${path}.going`);
    rmSync(`${path}.going`, { recursive: true });
  }
}
