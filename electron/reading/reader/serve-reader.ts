import type { DeskError } from '../../../shared/desk-error.ts';
import type { Result } from '../../../shared/result.ts';
import type { Recognisers } from '../ocr/recognisers.ts';
import type { ReadingTools } from '../read-document.ts';
import { DocumentRead, ToReader } from '../reader-messages.ts';
import type { FromReader } from '../reader-messages.ts';
import { cutIntoPieces } from './cut-into-pieces.ts';
import type { ParentPort } from './parent-port.ts';

type ReadDocument = (
  file: { readonly name: string; readonly bytes: Uint8Array },
  tools: ReadingTools,
) => Promise<Result<DocumentRead, DeskError>>;

/** What is loaded once, at first use, and kept warm between documents. */
export type CreateRecognisers = () => Recognisers;

type Serving = {
  readonly port: ParentPort;
  readonly readDocument: ReadDocument;
  readonly createRecognisers: CreateRecognisers;
};

/**
 * Listens for documents and answers each with its pieces and `done`, with `refused` or with `cancelled`. Anything thrown that is not a refusal
 * is a bug or a disaster: it is left to end the process, so that the supervisor starts a fresh one and tries again.
 */
export function serveReader(serving: Serving): void {
  const running = new Map<number, AbortController>();
  let started: Recognisers | null = null;
  const recognisers = () => (started ??= serving.createRecognisers());

  serving.port.onMessage((message) => {
    const ask = ToReader.parse(message);
    if (ask.kind === 'cancel') return running.get(ask.job)?.abort();
    const controller = new AbortController();
    running.set(ask.job, controller);
    void readOne(serving, ask, recognisers, controller.signal).then((answers) => {
      running.delete(ask.job);
      for (const answer of answers) serving.port.post(answer);
    });
  });
  serving.port.post({ kind: 'ready' });
}

async function readOne(
  serving: Serving,
  ask: Extract<ToReader, { kind: 'read' }>,
  recognisers: () => Recognisers,
  signal: AbortSignal,
): Promise<Iterable<FromReader>> {
  const { job } = ask;
  const tools: ReadingTools = {
    recognisers,
    signal,
    onProgress: (progress) => serving.port.post({ kind: 'progress', job, progress }),
    withPictures: ask.withPictures,
  };
  if (signal.aborted) return [{ kind: 'cancelled', job }];
  try {
    const result = await serving.readDocument({ name: ask.name, bytes: ask.bytes }, tools);
    if (signal.aborted) return [{ kind: 'cancelled', job }];
    if (!result.ok) return [{ kind: 'refused', job, problem: result.error }];
    return cutIntoPieces(DocumentRead.parse(result.value), job);
  } catch (error) {
    if (signal.aborted) return [{ kind: 'cancelled', job }];
    throw error;
  }
}
