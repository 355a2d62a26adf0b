import type { Chromium } from '../chromium/chromium.ts';

const readiness = Promise.withResolvers<void>();
let chromium: Chromium | null = null;

/** Where the program is between start and end. `app` shows it, everything else obeys it. */
export const lifecycle = {
  ready: false,
  quitting: false,
  whenReady: readiness.promise,
  becomeReady(): void {
    lifecycle.ready = true;
    readiness.resolve();
  },
  useChromium(started: Chromium): void {
    chromium = started;
  },
  /** The Chromium to draw windows with, or null before `ready`. */
  get chromium(): Chromium | null {
    return chromium;
  },
};
