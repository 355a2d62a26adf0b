import type { DeskError } from '../../../shared/desk-error.ts';
import type { ReadingProgress } from '../../../shared/ipc/document-messages.ts';
import { FromReader } from '../reader-messages.ts';
import type { DocumentRead } from '../reader-messages.ts';
import type { BadEnding } from './attempt-rules.ts';
import { createPieceGatherer } from './gather-pieces.ts';
import { listenInTurns } from './listen-in-turns.ts';
import type { ReaderLimits } from './reader-limits.ts';
import type { FileToRead, ReaderPort } from './reader-port.ts';
import type { ReadResidentMemory } from './resident-memory.ts';

export type AttemptEnding =
  | { readonly kind: 'done'; readonly document: DocumentRead }
  | { readonly kind: 'refused'; readonly problem: DeskError }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'bad'; readonly ending: Exclude<BadEnding, 'over-time'> }
  /** `milliseconds` is the limit that was passed. */
  | { readonly kind: 'bad'; readonly ending: 'over-time'; readonly milliseconds: number };

type Attempt = {
  readonly port: ReaderPort;
  readonly job: number;
  readonly file: FileToRead;
  readonly withPictures: boolean;
  readonly limits: ReaderLimits;
  readonly readResidentMemory: ReadResidentMemory;
  readonly onProgress: (progress: ReadingProgress) => void;
  readonly signal: AbortSignal;
};

/**
 * Hands one document to a running reader and watches from outside until it answers, ends, takes too long or grows too
 * big. Where a limit is passed the reader is ended, and the promise resolves only when it is gone: the next document
 * must not share the machine with it.
 */
export function attemptReading(attempt: Attempt): Promise<AttemptEnding> {
  return new Promise((resolve) => {
    let whenGone: AttemptEnding = { kind: 'bad', ending: 'died' };
    let cancelTimer: NodeJS.Timeout | undefined;
    let isBeingEnded = false;
    let isOver = false;

    const endReader = (ending: AttemptEnding): void => {
      if (isOver) return; // a memory sample may come in just after the answer
      isBeingEnded = true;
      whenGone = ending;
      attempt.port.kill();
    };
    const cancel = (): void => {
      attempt.port.post({ kind: 'cancel', job: attempt.job });
      cancelTimer = setTimeout(() => endReader({ kind: 'cancelled' }), attempt.limits.cancelMilliseconds);
    };
    const time = watchTime(attempt, (milliseconds) => endReader({ kind: 'bad', ending: 'over-time', milliseconds }));
    const pieces = createPieceGatherer();
    const stopWatchingMemory = watchMemory(attempt, () => endReader({ kind: 'bad', ending: 'over-memory' }));

    const finish = (ending: AttemptEnding): void => {
      if (isOver) return;
      isOver = true;
      time.stop();
      clearTimeout(cancelTimer);
      stopWatchingMemory();
      stopListening();
      stopWaitingForExit();
      attempt.signal.removeEventListener('abort', cancel);
      resolve(attempt.signal.aborted ? { kind: 'cancelled' } : ending);
    };

    const stopWaitingForExit = attempt.port.onExit(() => finish(whenGone));
    const stopListening = attempt.port.onMessage(
      listenInTurns((message) => {
        if (isOver || isBeingEnded) return;
        const said = FromReader.safeParse(message);
        // A reader that speaks nonsense has been taken over or is broken: either way it is not listened to any longer.
        if (!said.success) return endReader({ kind: 'bad', ending: 'died' });
        if (said.data.kind === 'ready' || said.data.job !== attempt.job) return;
        time.sawProgress();
        switch (said.data.kind) {
          case 'progress':
            return attempt.onProgress(said.data.progress);
          case 'lists':
          case 'page':
          case 'picture':
            return pieces.take(said.data) ? undefined : endReader({ kind: 'bad', ending: 'died' });
          case 'done':
            return finish({ kind: 'done', document: pieces.complete(said.data.reading) });
          default:
            finish(said.data);
        }
      }),
    );
    attempt.signal.addEventListener('abort', cancel);
    const { job, file, withPictures } = attempt;
    attempt.port.post({ kind: 'read', job, name: file.name, bytes: file.bytes, withPictures });
  });
}

/** Calls once with the limit that was passed: so long without a word from the reader, or so long for the whole document. */
function watchTime({ limits }: Attempt, onOver: (milliseconds: number) => void) {
  const over = (milliseconds: number) => setTimeout(() => onOver(milliseconds), milliseconds);
  const whole = over(limits.documentMilliseconds);
  const silence = over(limits.silentMilliseconds);
  return {
    sawProgress: () => void silence.refresh(),
    stop: () => {
      clearTimeout(whole);
      clearTimeout(silence);
    },
  };
}

/** Samples the reader's memory until told to stop; calls once when it is over the limit. */
function watchMemory(attempt: Attempt, onOver: () => void): () => void {
  const sample = async (): Promise<void> => {
    const pid = attempt.port.pid();
    const bytes = pid === undefined ? null : await attempt.readResidentMemory(pid);
    if (bytes === null || bytes <= attempt.limits.residentBytes) return;
    clearInterval(timer);
    onOver();
  };
  const timer = setInterval(() => void sample(), attempt.limits.memorySampleMilliseconds);
  return () => clearInterval(timer);
}
