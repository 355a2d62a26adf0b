import { z } from 'zod';
import { DeskError } from '../../../shared/desk-error.ts';
import { storeContract } from './store-contract.ts';
import type { StoreCall } from './store-contract.ts';

const Bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array);
const names = Object.keys(storeContract) as [StoreCall, ...StoreCall[]];
const Answer = z.union([
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), error: DeskError }),
]);

const KeyringProblem = z.object({ kind: z.enum(['unavailable', 'refused']) });
/** What the operating system's keyring said, which only main can ask. */
export const KeyringAnswer = z.union([
  z.object({ ok: z.literal(true), bytes: Bytes, shouldWrapAnew: z.boolean() }),
  z.object({ ok: z.literal(false), error: KeyringProblem }),
]);
export type KeyringAnswer = z.infer<typeof KeyringAnswer>;

/** From main to the store. `ask` is checked by its own entry of the contract. */
export const ToStore = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('start'), folder: z.string(), keyring: z.string().nullable() }),
  z.object({ kind: z.literal('call'), number: z.int(), name: z.enum(names), ask: z.unknown() }),
  z.object({ kind: z.literal('keyring'), number: z.int(), answer: KeyringAnswer }),
  z.object({ kind: z.literal('close') }),
]);
export type ToStore = z.infer<typeof ToStore>;

export const FromStore = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('answer'), number: z.int(), answer: Answer }),
  z.object({ kind: z.literal('ask-keyring'), number: z.int(), act: z.enum(['wrap', 'unwrap']), bytes: Bytes }),
  /** Lists of timetables should be asked again; the search knows this share. */
  z.object({ kind: z.literal('timetables-changed'), known: z.number() }),
  z.object({ kind: z.literal('closed') }),
]);
export type FromStore = z.infer<typeof FromStore>;
