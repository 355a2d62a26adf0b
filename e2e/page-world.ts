/** What the page can ask of the back room, as any script in it would see it: by name, and with whatever it likes. */
export type Hatch = Readonly<Record<string, (ask?: unknown) => Promise<Answer>>>;

type Answer = { readonly ok: boolean; readonly value?: unknown; readonly error?: { readonly code: string } };

declare global {
  var desk: Hatch;
}
