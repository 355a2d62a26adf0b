import type { WebContents } from 'electron';
import { isDeskPage } from './desk-address.ts';

/** The part of a window's web contents that can be led astray. */
export type Navigable = Pick<WebContents, 'on' | 'setWindowOpenHandler'>;

/**
 * Whether a frame may go to an address. The main frame may only load the desk again; frames inside it do not exist here,
 * so none may go anywhere. A file dropped beside its target would otherwise open in place of the program.
 */
export function mayNavigate(target: { readonly url: string; readonly isMainFrame: boolean }): boolean {
  return target.isMainFrame && isDeskPage(target.url);
}

/** Keeps a window on the desk: no navigation, no redirect, no second window, no web view. */
export function guardNavigation(contents: Navigable): void {
  contents.on('will-navigate', (event) => {
    if (!mayNavigate({ url: event.url, isMainFrame: true })) event.preventDefault();
  });
  contents.on('will-frame-navigate', (event) => {
    if (!mayNavigate(event)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => {
    if (!mayNavigate(event)) event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}
