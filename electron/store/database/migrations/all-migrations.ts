import { firstTables } from './0001-first-tables.ts';
import { rereads } from './0002-rereads.ts';
import type { Migration } from './migration.ts';

/** In order; new ones are added at the end. */
export const allMigrations: readonly Migration[] = [firstTables, rereads];
