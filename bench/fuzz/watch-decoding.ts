import type { ChildProcess } from 'node:child_process';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { readResidentMemory } from '../../electron/reading/supervisor/resident-memory.ts';
import type { DecodeNews, DecodeTask } from './messages.ts';

const CHILD = join(import.meta.dirname, 'decode-child.ts');
const WATCH_EVERY_MILLISECONDS = 50;

export type DecodeLimits = { readonly longestMilliseconds: number; readonly mostBytes: number };

/** One damaged file that broke a limit or the process; the same source and number make it again. */
export type Finding = {
  readonly source: string;
  readonly number: number;
  readonly what: 'hung' | 'took too much memory' | 'crashed' | 'threw';
  readonly detail: string;
};

export type DecodeReport = {
  readonly findings: readonly Finding[];
  readonly opened: number;
  readonly refused: number;
  readonly peakBytes: number;
  readonly longestMilliseconds: number;
};

type Ending = DecodeReport & { readonly next: number | null };

/** Decodes damaged files in a process of its own, watched from outside; where one breaks it, the next process goes on behind it. */
export async function watchDecoding(task: DecodeTask, limits: DecodeLimits): Promise<DecodeReport> {
  let report: DecodeReport = { findings: [], opened: 0, refused: 0, peakBytes: 0, longestMilliseconds: 0 };
  let from: number | null = task.from;
  while (from !== null && from < task.to) {
    const ending: Ending = await decodeUntilBroken({ ...task, from }, limits);
    report = {
      findings: [...report.findings, ...ending.findings],
      opened: report.opened + ending.opened,
      refused: report.refused + ending.refused,
      peakBytes: Math.max(report.peakBytes, ending.peakBytes),
      longestMilliseconds: Math.max(report.longestMilliseconds, ending.longestMilliseconds),
    };
    from = ending.next;
  }
  return report;
}

async function decodeUntilBroken(task: DecodeTask, limits: DecodeLimits): Promise<Ending> {
  const child = fork(CHILD, { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
  const course = followCourse(child, task);
  const watch = watchLimits(child, course, limits);
  child.send(task);
  // Its last words may still be on the way when it has ended.
  const [[code, signal]] = (await Promise.all([once(child, 'exit'), once(child, 'disconnect')])) as [
    [number | null, string | null],
    unknown,
  ];
  const { broke, peakBytes } = watch.stop();
  const { at, finished, longestMilliseconds, findings } = course;
  const counts = { opened: finished?.opened ?? 0, refused: finished?.refused ?? 0, peakBytes, longestMilliseconds };
  if (finished) return { ...counts, findings, next: null };
  const finding = {
    source: task.source,
    number: at,
    what: broke ?? 'crashed',
    detail: `exit ${code ?? signal}`,
  } as const;
  return { ...counts, findings: [...findings, finding], next: at + 1 };
}

/** What a child has told so far: the file it is at and since when, and what went wrong. */
type Course = {
  at: number;
  since: number;
  longestMilliseconds: number;
  finished: { readonly opened: number; readonly refused: number } | null;
  readonly findings: Finding[];
};

function followCourse(child: ChildProcess, task: DecodeTask): Course {
  const course: Course = {
    at: task.from,
    since: performance.now(),
    longestMilliseconds: 0,
    finished: null,
    findings: [],
  };
  child.on('message', (news: DecodeNews) => {
    switch (news.kind) {
      case 'trying':
        // The first one's time includes starting the process.
        if (news.number > task.from)
          course.longestMilliseconds = Math.max(course.longestMilliseconds, performance.now() - course.since);
        course.at = news.number;
        course.since = performance.now();
        return;
      case 'unexpected':
        course.findings.push({ source: task.source, number: news.number, what: 'threw', detail: news.problem });
        return;
      case 'finished':
        course.finished = news;
    }
  });
  return course;
}

function watchLimits(child: ChildProcess, course: Course, limits: DecodeLimits) {
  let peakBytes = 0;
  let broke: Finding['what'] | null = null;
  const kill = (what: Finding['what']): void => {
    broke ??= what;
    child.kill('SIGKILL');
  };
  const timer = setInterval(() => {
    if (performance.now() - course.since > limits.longestMilliseconds) kill('hung');
    if (child.pid === undefined) return;
    void readResidentMemory(child.pid).then((bytes) => {
      peakBytes = Math.max(peakBytes, bytes ?? 0);
      if (peakBytes > limits.mostBytes) kill('took too much memory');
    });
  }, WATCH_EVERY_MILLISECONDS);
  return {
    stop: () => {
      clearInterval(timer);
      return { broke, peakBytes };
    },
  };
}
