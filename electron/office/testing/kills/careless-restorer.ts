import { cheapKdfPolicy } from '../../../store/keys/testing/build-office.ts';
import { openStorePort } from '../../../store/process/open-store-port.ts';
import { serveStore } from '../../../store/process/serve-store.ts';
import type { StorePort } from '../../../store/process/serve-store.ts';
import { ToStore } from '../../../store/process/store-messages.ts';

/** A store that says that a backup was restored when it has only heard of it. Only there to see that it is found out. */
serveStore({ port: onlyHearingOfIt(openStorePort()), policy: cheapKdfPolicy, end: () => process.exit(0) });

function onlyHearingOfIt(port: StorePort): StorePort {
  return {
    post: (message) => port.post(message),
    onMessage(listener) {
      port.onMessage((message) => {
        const told = ToStore.parse(message);
        if (told.kind !== 'call' || told.name !== 'restore.begin') return listener(message);
        const value = {
          schoolName: 'Lindenhof School',
          madeAt: 0,
          setAside: null,
          wasDamaged: false,
          isListCut: false,
        };
        port.post({ kind: 'answer', number: told.number, answer: { ok: true, value } });
      });
    },
  };
}
