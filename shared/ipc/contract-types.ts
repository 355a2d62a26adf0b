import type { z } from 'zod';
import type { CallName, Contract, PushName } from './contract.ts';

/** What the page hands over, before zod has filled in defaults. */
export type AskOf<Name extends CallName> = z.input<Contract[Name]['ask']>;
/** The same as its handler receives it, checked. */
export type CheckedAskOf<Name extends CallName> = z.output<Contract[Name]['ask']>;
export type ReplyOf<Name extends CallName> = z.output<Contract[Name]['reply']>;
export type NewsOf<Name extends PushName> = z.output<Contract[Name]['news']>;
