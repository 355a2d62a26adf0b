import type { EventEmitter } from 'node:events';

/**
 * What of a part the program can see. Event emitter methods are Node's own here as in Electron, and their overloads per
 * event name are not worth repeating; `standin` is where a part keeps what only the stand-in's other parts may use.
 */
type OwnKeys<Ours> = Exclude<keyof Ours, keyof EventEmitter | 'prototype' | 'standin'>;

/**
 * What `ours` must satisfy: every public member exists in Electron's own types with a signature that callers of Electron
 * may use. A member Electron does not have, or a wrong signature, fails the compiler.
 */
export type Matches<Ours, Theirs> = {
  [Key in OwnKeys<Ours>]: Key extends keyof Theirs ? Theirs[Key] : never;
};

/** The same for a class: what it takes to build one, its static members and its instances. */
export type MatchesClass<
  Ours extends abstract new (...args: never) => unknown,
  Theirs extends abstract new (...args: never) => unknown,
> = Matches<Ours, Theirs> &
  (new (...args: ConstructorParameters<Theirs>) => Matches<InstanceType<Ours>, InstanceType<Theirs>>);
