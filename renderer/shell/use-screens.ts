import { useMemo } from 'react';
import type { Actor } from '../../shared/access/actor.ts';
import { useServer } from '../server/server-store.ts';
import { screensOf } from './screens.ts';
import type { Screen } from './screens.ts';

/** The screens that there is something on just now, in their order: an office that works alone has no conflicts with anybody. */
export function useScreens(actor: Actor | null): Screen[] {
  const hasJoined = useServer(({ news }) => news !== null && news.state.kind !== 'alone');
  return useMemo(
    () => (actor === null ? [] : screensOf(actor).filter((screen) => screen !== 'conflicts' || hasJoined)),
    [actor, hasJoined],
  );
}
