/** The part of Electron's app that is used here. */
type Quitting = {
  on(event: 'before-quit', listener: (event: { preventDefault(): void }) => void): unknown;
  quit(): void;
};

/**
 * Everything acknowledged is kept already; closing tidies up, so that the next start has nothing to look through. It may take
 * long, and whoever tells the program to quit once more meanwhile does not end it halfway.
 */
export function closeBeforeQuitting(app: Quitting, store: { close(): Promise<void> }): void {
  let [isClosing, isClosed] = [false, false];
  app.on('before-quit', (event) => {
    if (isClosed) return;
    event.preventDefault();
    if (isClosing) return;
    isClosing = true;
    void store.close().finally(() => {
      isClosed = true;
      app.quit();
    });
  });
}
