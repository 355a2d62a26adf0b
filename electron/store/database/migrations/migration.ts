import type { Connection } from '../connect.ts';

/**
 * One step of the tables' shape, never changed once it has been released: what an office has run is what it has run.
 * It runs in a transaction of its own, with foreign keys looked at only at its end, so that tables can be rebuilt.
 */
export type Migration = {
  /** Counted from 1 without a gap; the database keeps the number of the last one as its `user_version`. */
  readonly version: number;
  readonly migrate: (connection: Pick<Connection, 'exec' | 'prepare'>) => void;
};
