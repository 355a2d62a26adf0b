import type { Transaction } from 'kysely';
import type { Actor } from '../../shared/access/actor.ts';
import type { Bearer } from '../access/access-token.ts';
import type { Tables } from '../db/database.ts';

/** Who hands in what is being taken, and where it is written. */
export type TakeParts = {
  readonly transaction: Transaction<Tables>;
  readonly actor: Actor;
  readonly bearer: Bearer;
  /** The school's count, which everything gets that is taken now. */
  readonly version: number;
};
