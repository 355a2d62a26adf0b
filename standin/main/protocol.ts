import type { CustomScheme, Protocol as ElectronProtocol } from 'electron';
import { record } from '../records.ts';
import { refuseUnknown } from '../refuse-unknown.ts';
import { lifecycle } from './lifecycle.ts';

type Handler = Parameters<ElectronProtocol['handle']>[1];

/** Who answers for each scheme of the program's own. */
export const schemeHandlers = new Map<string, Handler>();

export const protocol = refuseUnknown(
  {
    registerSchemesAsPrivileged(schemes: CustomScheme[]): void {
      if (lifecycle.ready) throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
      // Chromium sees https addresses instead (page-address.ts), which have every privilege one can ask for.
      record('protocol.registerSchemesAsPrivileged', schemes);
    },
    handle(scheme: string, handler: Handler): void {
      if (schemeHandlers.has(scheme)) throw new Error(`The scheme '${scheme}' has already been handled`);
      schemeHandlers.set(scheme, handler);
    },
    unhandle: (scheme: string) => void schemeHandlers.delete(scheme),
    isProtocolHandled: (scheme: string) => schemeHandlers.has(scheme),
  },
  'protocol',
);
