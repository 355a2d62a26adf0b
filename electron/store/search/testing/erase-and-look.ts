/**
 * Run as a process of its own: puts words into a search that it invents itself, erases them, and looks for them in a
 * snapshot of everything that the process still holds. Prints how often it saw them before and after, as JSON.
 */
import { randomInt } from 'node:crypto';
import { getHeapSnapshot, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { TimetableSearch } from '../timetable-search.ts';
import type { SearchableTimetable } from '../searchable-timetable.ts';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

const WORDS = 20;
const LETTERS = 24;
/** What is left of a word when the tree cuts it where another branches off must not be told either. */
const TELLING_LETTERS = 10;

/** As numbers, so that looking for a word does not put it there. */
const secrets = Array.from({ length: WORDS }, () => Uint8Array.from({ length: LETTERS }, () => randomInt(97, 123)));

const search = new TimetableSearch({ timetableIds: [], read: () => null, onProgress: () => undefined });
search.put(withTexts('other', ['Mathematik', 'Deutsch']));
putSecrets();
const before = await countSeen();
search.remove('erased');
// V8 keeps the last text in which a pattern was found; here as in the program it is replaced by the next.
search.put(withTexts('next', ['Größe', 'Herr Müller', 'R 101']));
const after = await countSeen();
const isKept = search.find({ text: 'mathematik', mayFind: () => true, from: 0, most: 1, blocksEach: 1 }).ok;
process.stdout.write(JSON.stringify({ before, after, isKept }));

function putSecrets(): void {
  const words = secrets.map((secret) => Buffer.from(secret).toString('latin1'));
  // In one text, and with a word that parts from each in the middle: that is where pieces could be left over.
  const halves = words.map((word) => `${word.slice(0, LETTERS / 2)}${word.slice(0, 3)}`);
  search.put(withTexts('erased', [words.join(' '), halves.join(' Ö '), ...words]));
  search.put(withTexts('changed', words));
  search.put(withTexts('changed', ['Sport']));
}

function withTexts(timetableId: string, texts: readonly string[]): SearchableTimetable {
  const fields = { teacher: null, room: null, class: null, notes: null };
  return { timetableId, header: texts, blocks: texts.map((title, at) => ({ id: `b${at}`, title, ...fields })) };
}

/** How many of the words, or tellingly long pieces of them, stand anywhere in the memory of this process. */
async function countSeen(): Promise<number> {
  collectGarbage();
  const pieces: Buffer[] = [];
  for await (const piece of getHeapSnapshot()) pieces.push(Buffer.from(piece as Uint8Array));
  const snapshot = Buffer.concat(pieces);
  return secrets.filter((secret) => {
    for (let at = 0; at + TELLING_LETTERS <= LETTERS; at++)
      if (snapshot.includes(Buffer.from(secret.subarray(at, at + TELLING_LETTERS)))) return true;
    return false;
  }).length;
}
