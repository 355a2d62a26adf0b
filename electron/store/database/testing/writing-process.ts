import { writeSync } from 'node:fs';
import { allMigrations } from '../migrations/all-migrations.ts';
import type { Migration } from '../migrations/migration.ts';
import { openDatabase } from '../open-database.ts';
import type { OpenDatabase } from '../open-database.ts';

/**
 * A process of its own that does to a folder's database what its name says, and tells on its standard output. What it
 * has told is out before it goes on: the pipe is written to at once.
 */
const [deed = '', folder = ''] = process.argv.slice(2);

const tell = (line: string): void => void writeSync(1, `${line}\n`);

const deeds: Record<string, () => Promise<unknown>> = {
  /** Says how opening went, and goes. */
  open: async () => {
    const opened = await openDatabase(folder, { patience: 0 });
    tell(opened.ok ? 'opened' : opened.error.code);
    if (opened.ok) opened.value.close();
  },
  /** Keeps the database open until it is killed. */
  hold: async () => {
    const opened = await openDatabase(folder);
    tell(opened.ok ? 'opened' : opened.error.code);
    setInterval(() => undefined, 1_000);
  },
  /** Adds a document with three readings, again and again, and says its number once it is saved. */
  write: async () => {
    const opened = await openDatabase(folder);
    if (!opened.ok) throw new Error(opened.error.code);
    tell('opened');
    for (;;) tell(String(addNumberedDocument(opened.value)));
  },
  /** Is killed inside the second migration, whose copy has been made. */
  'die-migrating': async () => {
    const second: Migration = {
      version: allMigrations.length + 1,
      migrate(connection) {
        connection.exec('CREATE TABLE rooms (name TEXT) STRICT; DELETE FROM documents;');
        process.kill(process.pid, 'SIGKILL');
      },
    };
    await openDatabase(folder, { migrations: [...allMigrations, second] });
  },
};

function addNumberedDocument({ inTransaction }: OpenDatabase): number {
  return inTransaction((write) => {
    const last = write.get<{ number: number }>('SELECT count(*) AS number FROM documents')?.number ?? 0;
    const id = (kind: number) => `${String(last + 1).padStart(8, '0')}-0000-0000-0000-00000000000${kind}`;
    const sealed = Buffer.alloc(20_000, last);
    write.run(
      `INSERT INTO record_keys (key_id, subject_kind, subject_id, wrapped, created_at) VALUES (?, 'document', ?, ?, 1)`,
      ...[id(0), id(0), sealed.subarray(0, 60)],
    );
    write.run(
      `INSERT INTO documents (document_id, state, bytes, added_at, changed_at, key_id, sealed)
       VALUES (?, 'read', 1, 1, 1, ?, ?)`,
      ...[id(0), id(0), sealed],
    );
    for (const number of [1, 2, 3]) {
      write.run(
        'INSERT INTO readings (reading_id, document_id, number, read_at, key_id, sealed) VALUES (?, ?, ?, 1, ?, ?)',
        ...[id(number), id(0), number, id(0), sealed],
      );
    }
    return last + 1;
  });
}

await deeds[deed]?.();
