/** From the preload to the back room, through the binding. `args` and `value` are on the wire (wire-codec.ts). */
export type FromPage =
  | { readonly kind: 'invoke'; readonly id: number; readonly channel: string; readonly args: unknown }
  | { readonly kind: 'send'; readonly channel: string; readonly args: unknown };

/** From the back room to the preload. */
export type ToPage =
  | { readonly kind: 'answer'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'failure'; readonly id: number; readonly message: string }
  | { readonly kind: 'push'; readonly channel: string; readonly args: unknown };

/** Between the two worlds of a page: what the preload shows to the page, and calls that go back and forth. */
export type BridgeResult = { readonly promise: number } | { readonly error: string } | { readonly value: unknown };

/** What a preload may know about the machine it runs on. */
export type PreloadProcess = {
  readonly platform: string;
  readonly arch: string;
  readonly versions: Readonly<Record<string, string | undefined>>;
  readonly argv: readonly string[];
};

/** The world beside the page's own, in which preloads run, and the functions that join it to the back room. */
export const ISOLATED_WORLD = 'Electron Isolated Context';
export const TO_BACK_ROOM = '__standinToBackRoom';
export const FROM_BACK_ROOM = '__standinFromBackRoom';
