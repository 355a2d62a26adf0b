import { z } from 'zod';

const WebAddress = z.url({ protocol: /^https?$/ });
/** Scheme and host, without the port; nobody's name or password before it. */
const BEGINNING = /^(https?):\/\/(\[[0-9a-f:]+\]|[^/?#@:[\]]+)(?::\d+)?(?:[/?#]|$)/i;
const ownComputer = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * Whether what goes to an address can neither be read nor changed on its way: over the network https alone, plain http only on this
 * very computer. Names and passwords do not stand in addresses: those are shown and logged.
 */
export function isSafeAddress(address: string): boolean {
  if (!WebAddress.safeParse(address).success) return false;
  const [, scheme = '', host = ''] = BEGINNING.exec(address) ?? [];
  return scheme.toLowerCase() === 'https' || (scheme !== '' && ownComputer.has(host.toLowerCase()));
}
