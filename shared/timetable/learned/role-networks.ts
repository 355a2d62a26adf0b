import { z } from 'zod';
import fitted from './atom-roles.json' with { type: 'json' };
import { Network } from './network.ts';
import type { RoleNetworks } from './atom-roles.ts';

/** Fitted by `npm run bench -- train roles`; docs/decisions/0032-learned-roles.md says what it gains. */
export const roleNetworks: RoleNetworks = z.object({ first: Network, second: Network }).parse(fitted);
