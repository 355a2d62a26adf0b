/** The part of Electron's app that is used here. */
type Quitting = {
  on(event: 'before-quit', listener: (event: { preventDefault(): void }) => void): unknown;
  quit(): void;
};

type Closing = {
  /** What there is to see as long as nothing has been closed. */
  readonly before: () => Promise<void>;
  /** Puts everything into its file; answers whether it could. */
  readonly close: () => Promise<boolean>;
  /** What has to be done with the program while nothing is open in it. */
  readonly after: (wasClosed: boolean) => Promise<void>;
};

/**
 * Everything acknowledged is kept already; closing tidies up, so that the next start has nothing to look through. It may take
 * long, and whoever tells the program to quit once more meanwhile does not end it halfway.
 */
export function closeBeforeQuitting(app: Quitting, { before, close, after }: Closing): void {
  let [isClosing, isClosed] = [false, false];
  const closeAll = async (): Promise<void> => {
    await before();
    const wasClosed = await close();
    // From here on whoever ends the program ends it: on macOS that is the system's updater.
    isClosed = true;
    await after(wasClosed);
  };
  app.on('before-quit', (event) => {
    if (isClosed) return;
    event.preventDefault();
    if (isClosing) return;
    isClosing = true;
    void closeAll().finally(() => {
      isClosed = true;
      app.quit();
    });
  });
}
