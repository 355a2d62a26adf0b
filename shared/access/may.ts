import type { Action } from './actions.ts';
import type { Actor } from './actor.ts';
import { grantOf } from './grants.ts';

/** Whose a thing is: the account it came from or is, the people it is about, the classes it is for. */
export type Whose = {
  readonly userId: string | null;
  readonly personIds: readonly string[];
  readonly classIds: readonly string[];
};

/**
 * Whether someone may do something with a thing; without a thing, whether with everybody's. So a caller who forgets to
 * say whose it is refuses too much, never too little.
 */
export function may(actor: Actor, action: Action, whose?: Whose): boolean {
  switch (grantOf(actor.role, action)) {
    case 'any':
      return true;
    case 'own-class':
      return whose !== undefined && (isOwn(actor, whose) || isOfOwnClass(actor, whose));
    case 'own':
      return whose !== undefined && isOwn(actor, whose);
    case 'none':
      return false;
  }
}

/** Whether there can be anything that someone may do this with: what a screen is shown by. It opens nothing. */
export function mayWithSome(actor: Actor, action: Action): boolean {
  return grantOf(actor.role, action) !== 'none';
}

function isOwn(actor: Actor, whose: Whose): boolean {
  return whose.userId === actor.userId || (actor.personId !== null && whose.personIds.includes(actor.personId));
}

function isOfOwnClass(actor: Actor, whose: Whose): boolean {
  return whose.classIds.some((classId) => actor.classIds.includes(classId));
}
