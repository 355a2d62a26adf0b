import type { Role } from '../../shared/access/roles.ts';

/** Who sits at a window. Every call and every push is judged by it. */
export type Session = { readonly role: Role };

/** Answers the session of a window by the id of its web contents, or null for a window where nobody is signed in. */
export type SessionOfWindow = (webContentsId: number) => Session | null;

/**
 * Until there are accounts, everyone at this computer is its office. This is the one place that says so: signing in
 * replaces this function and nothing else.
 */
export function createLocalOfficeSession(): SessionOfWindow {
  const session: Session = { role: 'office' };
  return () => session;
}
