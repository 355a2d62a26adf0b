import type { SyncNews } from '../../shared/ipc/server-messages.ts';
import type { Texts } from '../texts.ts';

/** Whether what is done here has gone out, in a sentence. */
export function syncWords({ state, activity }: SyncNews, { text }: Pick<Texts, 'text'>): string {
  switch (state.kind) {
    case 'alone':
      return text('app.offline');
    case 'signed-out':
      return text('server.signedOut');
    case 'put-out':
      return text('server.putOut');
    case 'joined': {
      const { waiting } = state;
      if (activity === 'unreachable') return text('server.unreachable', { count: waiting });
      if (activity === 'trouble') return text('server.trouble');
      return waiting === 0 ? text('server.allSent') : text('server.waiting', { count: waiting });
    }
  }
}
