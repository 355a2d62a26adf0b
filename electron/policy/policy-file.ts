import { z } from 'zod';
import { isSafeAddress } from '../../shared/safe-address.ts';

/** Over the network only what cannot be read or changed on its way. */
const SafeAddress = z.string().max(2000).refine(isSafeAddress);

/**
 * The policy file, as the school's IT writes it: JSON, each setting optional, none that the program does not know. A slip
 * of the pen must not leave something allowed that was meant to be forbidden.
 */
export const PolicyFile = z.strictObject({
  serverAddress: SafeAddress.optional(),
  updates: z.enum(['on', 'off']).optional(),
  updateFeed: SafeAddress.optional(),
  ai: z.enum(['off', 'allowed']).optional(),
  telemetry: z.enum(['off', 'allowed']).optional(),
});
