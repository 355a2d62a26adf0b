import { expect, onTestFinished, test } from 'vitest';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { connect, prepareForWork } from './connect.ts';
import { createHandles } from './handles.ts';
import type { Handles, WriteHandle } from './handles.ts';
import { newFolder } from './office.test-kit.ts';

/** A database of one table, in which only so many pages fit. */
function openNotes(mostPages = 1_000): Handles {
  const file = join(newFolder(), 'notes.sqlite');
  writeFileSync(file, '');
  const connection = connect(file);
  onTestFinished(() => void connection.close());
  prepareForWork(connection);
  connection.exec('CREATE TABLE notes (note TEXT NOT NULL) STRICT');
  connection.pragma(`max_page_count = ${mostPages}`);
  return createHandles(connection);
}

const add = (write: WriteHandle, note: string) => write.run('INSERT INTO notes VALUES (?)', note);
const notesIn = ({ read }: Handles) => read.all<{ note: string }>('SELECT note FROM notes').map(({ note }) => note);

test('a transaction sees its own rows, answers what its work answers, and its rows stay', () => {
  const notes = openNotes();
  const seen = notes.inTransaction((write) => {
    expect(add(write, 'one')).toEqual({ changes: 1 });
    return write.get('SELECT note FROM notes');
  });
  expect([seen, notesIn(notes)]).toEqual([{ note: 'one' }, ['one']]);
});

test('work that throws leaves nothing, and the next transaction goes on', () => {
  const notes = openNotes();
  const fail = (write: WriteHandle) => {
    add(write, 'one');
    throw new Error('changed my mind');
  };
  expect(() => notes.inTransaction(fail)).toThrow('changed my mind');
  notes.inTransaction((write) => add(write, 'two'));
  expect(notesIn(notes)).toEqual(['two']);
});

test('a save that the disk has no room for says so, and nothing of it is written', () => {
  const notes = openNotes(20);
  notes.inTransaction((write) => add(write, 'short'));
  const tooMuch = (write: WriteHandle) => {
    for (let count = 0; count < 100; count += 1) add(write, 'long '.repeat(1_000));
  };
  const full: unknown = expect.objectContaining({ name: 'DatabaseDisaster', code: 'disk-full' });
  expect(() => notes.inTransaction(tooMuch)).toThrow(full);
  expect(notesIn(notes)).toEqual(['short']);
  notes.inTransaction((write) => add(write, 'short again'));
  expect(notesIn(notes)).toEqual(['short', 'short again']);
});

test('work that hushes up a full disk is not saved as if nothing had been', () => {
  const notes = openNotes(20);
  const hushUp = (write: WriteHandle) => {
    add(write, 'short');
    try {
      add(write, 'long '.repeat(100_000));
    } catch {
      return 'all is well';
    }
  };
  expect(() => notes.inTransaction(hushUp)).toThrow('disk-full');
  expect(notesIn(notes)).toEqual([]);
});

test('a broken rule of the tables is a bug, not a disaster', () => {
  const notes = openNotes();
  const refused: unknown = expect.objectContaining({ code: 'SQLITE_CONSTRAINT_NOTNULL' });
  expect(() => notes.inTransaction((write) => write.run('INSERT INTO notes VALUES (NULL)'))).toThrow(refused);
});

test('reading handles only read, and writing ones end with their transaction', () => {
  const notes = openNotes();
  let kept: WriteHandle | undefined;
  notes.inTransaction((write) => {
    kept = write;
  });
  expect(() => kept?.all('SELECT * FROM notes')).toThrow('inside its transaction');
  expect(() => notes.read.all("INSERT INTO notes VALUES ('one') RETURNING note")).toThrow('only reads');
  expect(() => notes.inTransaction(() => notes.inTransaction(() => 1))).toThrow('inside another');
  expect(() => notes.inTransaction((write) => Promise.resolve(add(write, 'late')))).toThrow('done when it answers');
  expect(notesIn(notes)).toEqual([]);
});
