import { cheapKdfPolicy } from '../keys/testing/build-office.ts';
import { createFakeKeyring } from '../keys/testing/fake-keyring.ts';
import { newFolder } from '../database/office.test-kit.ts';
import { serveStore } from './serve-store.ts';
import type { StoreAsk, StoreCall, StoreNews, StoreReply } from './store-contract.ts';
import type { FromStore } from './store-messages.ts';
import type { DeskError } from '../../../shared/desk-error.ts';
import type { Result } from '../../../shared/result.ts';

/** The store served in this process over a folder inside one of its own, with cheap keys and a keyring to be had or not. */
export function serveFolder(profile = newFolder(), keyring = createFakeKeyring()) {
  let hear: (message: unknown) => void = () => undefined;
  const waiting = new Map<number, (answer: Result<unknown, DeskError>) => void>();
  const news: StoreNews[] = [];
  let last = 0;
  const answerKeyring = async ({ number, act, bytes }: Extract<FromStore, { kind: 'ask-keyring' }>): Promise<void> => {
    const tell = (answer: unknown) => hear({ kind: 'keyring', number, answer });
    if (act === 'wrap') {
      const wrapped = await keyring.wrap(bytes);
      return tell(wrapped.ok ? { ok: true, bytes: wrapped.value, shouldWrapAnew: false } : wrapped);
    }
    const opened = await keyring.unwrap(bytes);
    if (!opened.ok) return tell(opened);
    tell({ ok: true, bytes: opened.value.secret, shouldWrapAnew: opened.value.shouldWrapAnew });
  };
  const post = (message: FromStore): void => {
    if (message.kind === 'ask-keyring') void answerKeyring(message);
    if (message.kind === 'news') news.push(message.name);
    if (message.kind === 'answer') waiting.get(message.number)?.(message.answer);
  };
  const ended = new Promise<void>((end) => {
    serveStore({ port: { post, onMessage: (listener) => (hear = listener) }, policy: cheapKdfPolicy, end });
  });
  const folder = `${profile}/office`;
  hear({ kind: 'start', folder, keyring: keyring.backend, program: '0.1.0' });
  const ask = <Name extends StoreCall>(name: Name, asked: StoreAsk<Name>) =>
    new Promise<Result<StoreReply<Name>, DeskError>>((resolve) => {
      waiting.set((last += 1), (answer) => resolve(answer as Result<StoreReply<Name>, DeskError>));
      hear({ kind: 'call', number: last, name, ask: asked });
    });
  const close = async (): Promise<void> => {
    hear({ kind: 'close' });
    await ended;
  };
  return { ask, close, profile, folder, keyring, news };
}
