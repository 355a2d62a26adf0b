import { open, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { flushFile, flushFolder } from '../database/flush-to-disk.ts';
import { readLines, writeLines } from './erasure-lines.ts';
import type { Erasure, ListFinding, ReadLines } from './erasure-lines.ts';

/**
 * The erasures written down in a file, each once; none where there is no such file yet. Throws what the disk does to it.
 * No key is needed, so that it can be applied to a backup before anybody has signed in.
 */
export async function readErasures(file: string): Promise<ReadLines> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
    return '';
  });
  const read = readLines(text);
  return { ...read, erasures: eachOnce(read.erasures) };
}

/**
 * Adds what is not in the file yet, and answers when it is on the disk. Answers what was wrong with the file before:
 * a torn end is cut off; a file with a break is kept under another name, and all that could be made out begins a new one.
 */
export async function addErasures(file: string, erasures: readonly Erasure[]): Promise<ListFinding | null> {
  const before = await readErasures(file);
  const known = new Set(before.erasures.map(({ keyId }) => keyId));
  const added = eachOnce(erasures).filter(({ keyId }) => !known.has(keyId));
  if (before.finding !== null) {
    await beginAnew(file, [...before.erasures, ...added], before.finding);
  } else if (added.length > 0) {
    await append(file, writeLines(added, { number: before.lines, head: before.head }));
  }
  return before.finding;
}

async function append(file: string, lines: string): Promise<void> {
  const list = await open(file, 'a', 0o600);
  try {
    await list.appendFile(lines);
    await list.sync();
  } finally {
    await list.close();
  }
  await flushFolder(dirname(file));
}

async function beginAnew(file: string, erasures: readonly Erasure[], finding: ListFinding): Promise<void> {
  const unfinished = `${file}.unfinished`;
  await writeFile(unfinished, writeLines(erasures, beginning), { mode: 0o600 });
  await flushFile(unfinished);
  if (finding.kind === 'broken') await writeFile(`${file}.broken`, await readFile(file), { mode: 0o600 });
  await rename(unfinished, file);
  await flushFolder(dirname(file));
}

const beginning = { number: 0, head: readLines('').head };

function eachOnce(erasures: readonly Erasure[]): Erasure[] {
  const seen = new Set<string>();
  return erasures.filter(({ keyId }) => !seen.has(keyId) && seen.add(keyId));
}
