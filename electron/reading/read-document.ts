import type { DeskError } from '../../shared/desk-error.ts';
import { deskError } from '../../shared/desk-error.ts';
import type { ReadingProgress } from '../../shared/ipc/document-messages.ts';
import { failed } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import type { Recogniser } from './ocr/recogniser.ts';
import type { DocumentRead } from './reader-messages.ts';

/** What reading needs from outside; handed in, so that the program, the command line and tests run the same engine. */
export type ReadingTools = {
  readonly recognisers: readonly Recogniser[];
  readonly signal: AbortSignal;
  readonly onProgress: (progress: ReadingProgress) => void;
  /** Page pictures for the review screen are only made when wanted. */
  readonly withPictures: boolean;
};

/** The way through, top to bottom: bytes → pages → grids → words → blocks → reading. */
export async function readDocument(
  _file: { readonly name: string; readonly bytes: Uint8Array },
  _tools: ReadingTools,
): Promise<Result<DocumentRead, DeskError>> {
  return failed(deskError('unreadable'));
}
