import { cheapKdfPolicy } from '../../../store/keys/testing/build-office.ts';
import { openStorePort } from '../../../store/process/open-store-port.ts';
import { serveStore } from '../../../store/process/serve-store.ts';
import type { StorePort } from '../../../store/process/serve-store.ts';
import { ToStore } from '../../../store/process/store-messages.ts';

/**
 * A store that says that a document is kept when it has only heard of it, and keeps it a moment later: what a kill has to
 * bring to light. Only there to see that it does.
 */
serveStore({ port: answeringTooEarly(openStorePort()), policy: cheapKdfPolicy, end: () => process.exit(0) });

function answeringTooEarly(port: StorePort): StorePort {
  const answered = new Set<number>();
  return {
    post(message) {
      if (message.kind !== 'answer' || !answered.delete(message.number)) port.post(message);
    },
    onMessage(listener) {
      port.onMessage((message) => {
        const told = ToStore.parse(message);
        if (told.kind === 'call' && told.name === 'documents.add') {
          answered.add(told.number);
          port.post({ kind: 'answer', number: told.number, answer: { ok: true, value: { duplicateOf: null } } });
        }
        listener(message);
      });
    },
  };
}
