import type { Actor } from '../../shared/access/actor.ts';

/** Answers who sits at a window, by the id of its web contents, or null where nobody is signed in. */
export type ActorOfWindow = (webContentsId: number) => Actor | null;

/**
 * Until there are accounts, everyone at this computer is its office. This is the one place that says so: signing in
 * replaces this function and nothing else.
 */
export function createLocalOfficeSession(): ActorOfWindow {
  const actor: Actor = { userId: 'this-computer', role: 'office', personId: null, classIds: [] };
  return () => actor;
}
