import type { DeskError } from '../desk-error.ts';
import type { Result } from '../result.ts';
import type { CallName, PushName } from './contract.ts';
import type { AskOf, NewsOf, ReplyOf } from './contract-types.ts';

type CallMethod<Name extends CallName> =
  AskOf<Name> extends undefined
    ? () => Promise<Result<ReplyOf<Name>, DeskError>>
    : (ask: AskOf<Name>) => Promise<Result<ReplyOf<Name>, DeskError>>;

type NewsMethod<Name extends PushName> = (listener: (news: NewsOf<Name>) => void) => () => void;

/**
 * `window.desk` as the page sees it: one method per entry of the contract, under the entry's own name. A call answers a
 * Result and never rejects for a reason the clerk could act on; subscribing to news answers its own undo.
 */
export type Desk = { readonly [Name in CallName]: CallMethod<Name> } & {
  readonly [Name in PushName]: NewsMethod<Name>;
};
