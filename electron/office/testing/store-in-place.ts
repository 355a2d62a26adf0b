import type { DeskError } from '../../../shared/desk-error.ts';
import type { Result } from '../../../shared/result.ts';
import type { Office } from '../../store/office/office.ts';
import type { StoreCall } from '../../store/process/store-contract.ts';
import { createStoreHandlers } from '../../store/process/store-handlers.ts';
import type { CareHandlers } from '../../store/process/store-handlers.ts';
import type { StoreClient } from '../store-client.ts';

/** The store's own handlers without a process between: what goes in and out is copied as a message is. */
export function storeInPlace(
  office: Office,
  care: Partial<CareHandlers> = {},
): Pick<StoreClient, 'ask' | 'isAsked' | 'kill'> {
  const handlers = { ...createStoreHandlers(office), ...care };
  const ask = async (name: StoreCall, asked: unknown): Promise<unknown> => {
    const handler = handlers[name] as (
      ask: unknown,
    ) => Result<unknown, DeskError> | Promise<Result<unknown, DeskError>>;
    return structuredClone(await handler(structuredClone(asked)));
  };
  return { ask: ask as StoreClient['ask'], isAsked: () => false, kill: async () => undefined };
}
