import { firstTables } from './0001-first-tables.ts';
import { rereads } from './0002-rereads.ts';
import { whileLocked } from './0003-while-locked.ts';
import { documentNotes } from './0004-document-notes.ts';
import { draftSnapshots } from './0005-draft-snapshots.ts';
import { notesOutliveRows } from './0006-notes-outlive-rows.ts';
import { schoolServer } from './0007-school-server.ts';
import type { Migration } from './migration.ts';

/** In order; new ones are added at the end. */
export const allMigrations: readonly Migration[] = [
  firstTables,
  rereads,
  whileLocked,
  documentNotes,
  draftSnapshots,
  notesOutliveRows,
  schoolServer,
];
