import type { z } from 'zod';
import type { DeskError } from '../shared/desk-error.ts';
import type { CallName, Contract, PushName } from '../shared/ipc/contract.ts';
import type { Result } from '../shared/result.ts';

type Asked<Name extends CallName> = z.input<Contract[Name]['ask']>;
type Replied<Name extends CallName> = z.output<Contract[Name]['reply']>;
type Told<Name extends PushName> = z.output<Contract[Name]['news']>;

type Desk = {
  readonly [Name in CallName]: undefined extends Asked<Name>
    ? () => Promise<Result<Replied<Name>, DeskError>>
    : (ask: Asked<Name>) => Promise<Result<Replied<Name>, DeskError>>;
} & {
  /** Subscribing answers with its own undo. */
  readonly [Name in PushName]: (listener: (news: Told<Name>) => void) => () => void;
};

declare global {
  interface Window {
    readonly desk: Desk;
  }
}

/** The hatch to the back room; nothing else in the window touches it. */
export const desk: Desk = window.desk;
