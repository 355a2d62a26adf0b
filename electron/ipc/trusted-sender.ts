import { isDeskPage } from '../windows/desk-address.ts';

/** The part of Electron's invoke event that says who is asking. */
export type CallEvent = {
  readonly sender: { readonly id: number; isDestroyed(): boolean };
  readonly senderFrame: { readonly url: string; readonly parent?: unknown } | null;
};

/**
 * Whether a call comes from where only our own page can be: a live window that we opened, its main frame, showing our
 * page. A frame that has navigated away since it asked has no senderFrame any more and is refused.
 */
export function isTrustedSender(event: CallEvent, isOurWindow: (webContentsId: number) => boolean): boolean {
  const frame = event.senderFrame;
  if (frame === null || event.sender.isDestroyed()) return false;
  const isMainFrame = (frame.parent ?? null) === null;
  return isMainFrame && isOurWindow(event.sender.id) && isDeskPage(frame.url);
}
