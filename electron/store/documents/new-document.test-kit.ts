import { createHash, randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { valueOf } from '../keys/testing/build-office.ts';
import type { OpenOffice } from '../office/open-office.ts';
import { addDocument } from './documents.ts';
import type { NewDocument } from './stored-document.ts';

/** A file as it is handed in. */
export function newDocument(name: string, content: string | Uint8Array = name): z.output<typeof NewDocument> {
  const bytes = new Uint8Array(Buffer.from(content));
  return { documentId: randomUUID(), name, sha256: createHash('sha256').update(bytes).digest('hex'), bytes };
}

/** A sheet that was handed in and has not been read. The same content is the same document twice. */
export function addSheet(office: OpenOffice, name: string, content?: string | Uint8Array): string {
  const document = newDocument(name, content);
  valueOf(addDocument(office, document));
  return document.documentId;
}
