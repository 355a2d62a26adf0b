import { ok } from '../../../shared/result.ts';
import type { Handlers } from '../serve-contract.ts';

type SessionHandlers = Pick<Handlers, Extract<keyof Handlers, `session.${string}`>>;

export function createSessionHandlers(): SessionHandlers {
  return { 'session.current': (_ask, { actor }) => ok({ actor }) };
}
