import { join } from 'node:path';
import type { PagePicture } from '../reading/reader-messages.ts';
import { findDeskResource } from './desk-resource.ts';
import { fileHeaders, pictureHeaders } from './response-headers.ts';

type Stock = {
  /** Where the built front desk lies; nothing outside it is ever given out. */
  readonly rendererFolder: string;
  readonly readFile: (path: string) => Promise<Uint8Array<ArrayBuffer>>;
  readonly findPicture: (documentId: string, page: number, reading: number | null) => Promise<PagePicture | null>;
};

/**
 * Answers a request for `app://desk/…`: a file of the front desk, or a page picture. Whether the asking window may see
 * that picture has been decided before, in request-guard.ts: a request as it arrives here no longer knows its window.
 */
export async function answerDeskRequest(
  request: { readonly url: string; readonly method: string },
  stock: Stock,
): Promise<Response> {
  if (request.method !== 'GET') return refuse(405);
  const resource = findDeskResource(request.url);
  if (resource === null) return refuse(404);
  if (resource.kind === 'picture') {
    const { documentId, page, reading } = resource;
    return answerPicture(await stock.findPicture(documentId, page, reading));
  }
  const bytes = await stock.readFile(join(stock.rendererFolder, ...resource.segments)).catch(() => null);
  return bytes === null ? refuse(404) : new Response(bytes, { headers: fileHeaders(resource.type) });
}

function answerPicture(picture: PagePicture | null): Response {
  if (picture === null) return refuse(404);
  return new Response(picture.bytes, { headers: pictureHeaders(`image/${picture.format}`) });
}

function refuse(status: number): Response {
  return new Response(null, { status, headers: fileHeaders('text/plain; charset=utf-8') });
}
