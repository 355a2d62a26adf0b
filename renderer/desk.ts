import type { Desk } from '../shared/ipc/desk.ts';

declare global {
  interface Window {
    readonly desk: Desk;
  }
}

/** The hatch to the back room; nothing else in the window touches it. */
export const desk: Desk = window.desk;
