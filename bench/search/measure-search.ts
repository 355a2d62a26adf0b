/**
 * Run as a process of its own, so that memory is that of one search alone: `ours`, or `minisearch` with a timetable as
 * its document (with a block as one it takes four times the memory, FACTS of the project). Prints figures as JSON.
 */
import MiniSearch from 'minisearch';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { foldedWords } from '../../electron/store/search/folded-words.ts';
import type { SearchableTimetable } from '../../electron/store/search/searchable-timetable.ts';
import { TimetableSearch, usualPace } from '../../electron/store/search/timetable-search.ts';
import type { OfficeOnDisk } from './office-on-disk.ts';
import { writeOffice } from './office-on-disk.ts';
import { inventQuestions } from './questions.ts';

export type SearchFigures = {
  readonly blocks: number;
  readonly readSeconds: number;
  readonly fillSeconds: number;
  /** The longest that the process was kept in one go, milliseconds of its own processor time. */
  readonly longestSlice: number;
  /** The longest that anything else in it waited by the clock, which is also for other programs. */
  readonly longestWait: number;
  readonly megabytes: number;
  readonly processMegabytes: number;
  readonly saveMilliseconds: readonly number[];
  readonly queries: Readonly<Record<string, readonly Times[]>>;
};

/** Milliseconds by the clock, and of the processor's time: what it would have taken on a machine with nothing else to do. */
export type Times = { readonly clock: number; readonly processor: number };

type Searcher = {
  /** Answers the longest slice. */
  readonly fill: () => Promise<number>;
  readonly put: (timetable: SearchableTimetable) => void;
  readonly find: (text: string) => unknown;
};

const RUNS = 3;
const WATCH_EVERY = 1;

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;
const searchers: Record<string, (office: OfficeOnDisk) => Searcher> = { ours, minisearch };

const office = writeOffice();
const makeSearcher = searchers[process.argv[2] ?? ''];
if (!makeSearcher) throw new Error(`one of: ${Object.keys(searchers).join(', ')}`);
const readSeconds = timesOf(() => office.timetableIds.forEach((id) => office.read(id))).clock / 1000;
const emptyBytes = bytesHeld();
const searcher = makeSearcher(office);
const watch = monitorEventLoopDelay({ resolution: WATCH_EVERY });
watch.enable();
const began = performance.now();
const longestSlice = await searcher.fill();
const fillSeconds = (performance.now() - began) / 1000;
watch.disable();
const processMegabytes = process.memoryUsage().rss / 1e6;
const megabytes = (bytesHeld() - emptyBytes) / 1e6;
const saveMilliseconds = office.some.map(({ timetableId }) => {
  const timetable = office.read(timetableId);
  return timetable ? timesOf(() => searcher.put({ ...timetable, header: [...timetable.header, 'Changed'] })).clock : 0;
});
const queries = Object.fromEntries(
  [...inventQuestions(office.some)].map(([kind, questions]) => [kind, questions.flatMap(timesOfAsking)]),
);
office.close();
const figures: SearchFigures = {
  ...{ blocks: office.blocks, readSeconds, fillSeconds, longestSlice, longestWait: watch.max / 1e6 - WATCH_EVERY },
  ...{ megabytes, processMegabytes, saveMilliseconds, queries },
};
process.stdout.write(JSON.stringify(figures));

function timesOfAsking(text: string): Times[] {
  return Array.from({ length: RUNS }, () => timesOf(() => searcher.find(text)));
}

function timesOf(work: () => void): Times {
  const [clock, processor] = [performance.now(), processorTime()];
  work();
  return { clock: performance.now() - clock, processor: processorTime() - processor };
}

function processorTime(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

function bytesHeld(): number {
  collectGarbage();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

function ours({ timetableIds, read }: OfficeOnDisk): Searcher {
  let [longest, sliceBegan] = [0, 0];
  const rest = async (): Promise<void> => {
    longest = Math.max(longest, processorTime() - sliceBegan);
    await usualPace.rest();
    sliceBegan = processorTime();
  };
  const pace = { ...usualPace, rest };
  const search = new TimetableSearch({ timetableIds, read, onProgress: () => undefined, pace });
  return {
    fill: async () => {
      sliceBegan = processorTime();
      await search.fill();
      return longest;
    },
    put: (timetable) => search.put(timetable),
    find: (text) => search.find({ text, mayFind: () => true, from: 0, most: 20, blocksEach: 3 }),
  };
}

function minisearch({ timetableIds, read }: OfficeOnDisk): Searcher {
  const search = new MiniSearch({
    fields: ['header', 'lessons'],
    tokenize: foldedWords,
    processTerm: (term) => term,
    searchOptions: {
      combineWith: 'AND',
      prefix: true,
      fuzzy: (word) => (word.length < 4 ? 0 : word.length < 8 ? 1 : 2),
    },
  });
  const asDocument = ({ timetableId, header, blocks }: SearchableTimetable) => {
    const texts = blocks.flatMap(({ title, teacher, room, class: className, notes }) => [
      title,
      teacher,
      room,
      className,
      notes,
    ]);
    return { id: timetableId, header: header.join(' '), lessons: texts.filter((text) => text !== null).join(' ') };
  };
  return {
    fill: async () => {
      const began = processorTime();
      for (const id of timetableIds) {
        const timetable = read(id);
        if (timetable) search.add(asDocument(timetable));
      }
      return processorTime() - began;
    },
    put: (timetable) => {
      search.discard(timetable.timetableId);
      search.add(asDocument(timetable));
    },
    find: (text) => search.search(text).slice(0, 20),
  };
}
