import type { StoreClient } from '../office/store-client.ts';
import type { ServerSession, SessionAnswer } from './server-session.ts';

/** How a round went: all handed in and all heard, or why not. */
export type RoundEnd = 'done' | 'unreachable' | 'trouble' | 'signed-out' | 'put-out' | 'locked';

type Store = Pick<StoreClient, 'ask'>;

type Told = { readonly hasChanged: boolean };

/**
 * Hands in what there is, then asks what is new until there is no more. What goes over the wire is carried unopened: the store
 * writes it and reads it. Whatever ends it in the middle, the next round goes on where it ended.
 */
export async function syncOnce(
  store: Store,
  session: ServerSession,
  onTold: (told: Told) => void,
  signal: AbortSignal,
): Promise<RoundEnd> {
  const handedIn = await handIn(store, session, signal);
  return handedIn === 'done' ? hear(store, session, onTold, signal) : handedIn;
}

async function handIn(store: Store, session: ServerSession, signal: AbortSignal): Promise<RoundEnd> {
  for (;;) {
    const next = await store.ask('server.nextPush', undefined);
    if (!next.ok) return 'locked';
    if (next.value === null) return 'done';
    const answer = endOf(await session.post('/v1/push', next.value.body, signal));
    if (typeof answer === 'string') return answer;
    const pushed = await store.ask('server.pushed', answer);
    if (!pushed.ok) return pushed.error.code === 'locked' ? 'locked' : 'trouble';
  }
}

async function hear(
  store: Store,
  session: ServerSession,
  onTold: (told: Told) => void,
  signal: AbortSignal,
): Promise<RoundEnd> {
  for (;;) {
    const next = await store.ask('server.nextPull', undefined);
    if (!next.ok) return 'locked';
    if (next.value === null) return 'done';
    const answer = endOf(await session.post('/v1/pull', next.value.body, signal));
    if (typeof answer === 'string') return answer;
    const pulled = await store.ask('server.pulled', answer);
    if (!pulled.ok) return pulled.error.code === 'locked' ? 'locked' : 'trouble';
    onTold(pulled.value);
    if (!pulled.value.isMore) return 'done';
  }
}

/** What to read, or how the round ends. */
function endOf(answer: SessionAnswer): RoundEnd | { readonly body: string } {
  if (answer.kind !== 'answered') return answer.kind;
  if (answer.status === 200) return { body: answer.body };
  // A gateway without a server behind it, and a server that wants to be left alone for a while, are as good as none.
  return answer.status === 429 || answer.status >= 500 ? 'unreachable' : 'trouble';
}
