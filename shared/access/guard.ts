import type { Action } from './actions.ts';
import type { Actor } from './actor.ts';
import { may } from './may.ts';
import type { Whose } from './may.ts';

/**
 * One question of one actor, asked of the things it turns out to be about. It remembers having been asked, so that an
 * answer nobody guarded can be found and held back.
 */
export class Guard {
  readonly #actor: Actor;
  readonly #action: Action;
  #wasAsked = false;

  constructor(actor: Actor, action: Action) {
    this.#actor = actor;
    this.#action = action;
  }

  /** Whether the actor may do this with that thing. */
  admits(whose: Whose): boolean {
    this.#wasAsked = true;
    return may(this.#actor, this.#action, whose);
  }

  /** Of several things, those the actor may do this with; what nobody knows the owner of is left out. */
  keep<Thing>(things: readonly Thing[], whoseIs: (thing: Thing) => Whose | null): Thing[] {
    this.#wasAsked = true;
    return things.filter((thing) => {
      const whose = whoseIs(thing);
      return whose !== null && this.admits(whose);
    });
  }

  wasAsked(): boolean {
    return this.#wasAsked;
  }
}
