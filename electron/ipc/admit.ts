import type { Actor } from '../../shared/access/actor.ts';
import { Guard } from '../../shared/access/guard.ts';
import { may, mayWithSome } from '../../shared/access/may.ts';
import type { Door } from '../../shared/ipc/contract.ts';

/** What stands behind a door: who came in, and the guard to ask where the door has one. */
export type Admitted = { readonly actor: Actor | null; readonly guard: Guard | null };

/** Lets somebody (or nobody who is signed in) through a door of the contract, or answers null. */
export function admit(actor: Actor | null, door: Door): Admitted | null {
  switch (door.kind) {
    case 'open':
      return { actor, guard: null };
    case 'closed':
      return actor !== null && may(actor, door.action) ? { actor, guard: null } : null;
    case 'guarded':
      return actor !== null && mayWithSome(actor, door.action) ? { actor, guard: new Guard(actor, door.action) } : null;
  }
}
