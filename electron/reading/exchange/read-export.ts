import { strToU8 } from 'fflate';
import type { DeskError } from '../../../shared/desk-error.ts';
import { Reading } from '../../../shared/timetable/reading.ts';
import type { DocumentRead } from '../reader-messages.ts';
import { readDocument } from '../read-document.ts';

async function readFile(bytes: Uint8Array): Promise<DocumentRead | DeskError> {
  const result = await readDocument(
    { name: 'export', bytes },
    {
      recognisers: () => {
        throw new Error('an export is never recognised');
      },
      signal: new AbortController().signal,
      onProgress: () => undefined,
      withPictures: false,
    },
  );
  return result.ok ? result.value : result.error;
}

export async function read(file: string | Uint8Array): Promise<DocumentRead> {
  const read = await readFile(typeof file === 'string' ? strToU8(file) : file);
  if (!('reading' in read)) throw new Error(`refused: ${read.code}`);
  // What crosses to the window is held against its shape.
  Reading.parse(read.reading);
  return read;
}

export async function refusalOf(file: string | Uint8Array): Promise<string> {
  const read = await readFile(typeof file === 'string' ? strToU8(file) : file);
  return 'reading' in read ? 'read' : read.code;
}
