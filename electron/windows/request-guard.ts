import type { Session } from 'electron';
import { findDeskResource } from './desk-resource.ts';

type MayFetchPictures = (webContentsId: number, documentId: string) => boolean;

/**
 * Whether a page may load something at all: our own files, and the page pictures its window was granted. Everything
 * else, above all every address on the network, is refused here however it got past the content security policy.
 */
export function mayLoad(
  request: { readonly url: string; readonly webContentsId?: number | undefined },
  guard: { readonly mayFetchPictures: MayFetchPictures; readonly devTools: boolean },
): boolean {
  if (guard.devTools && request.url.startsWith('devtools://')) return true;
  const resource = findDeskResource(request.url);
  if (resource === null) return false;
  if (resource.kind === 'file') return true;
  return request.webContentsId !== undefined && guard.mayFetchPictures(request.webContentsId, resource.documentId);
}

export function guardRequests(
  session: Session,
  guard: { readonly mayFetchPictures: MayFetchPictures; readonly devTools: boolean },
): void {
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !mayLoad(details, guard) }));
}
