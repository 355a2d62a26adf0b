import { z } from 'zod';
import { ConflictRow, ServerState, SettleConflict } from '../../../shared/ipc/server-messages.ts';
import { LinkSecret } from '../sync/server-link.ts';

const Nothing = z.undefined();
/** As it goes over the wire: main carries it and does not look into it. */
const Body = z.object({ body: z.string() });

function call<Ask extends z.ZodType, Reply extends z.ZodType>(ask: Ask, reply: Reply) {
  return { ask, reply } as const;
}

/** What main asks of the store about the school's server; main does the talking over the network. */
export const serverCalls = {
  'server.state': call(Nothing, ServerState),
  'server.join': call(LinkSecret, Nothing),
  'server.leave': call(Nothing, Nothing),
  /** Null where there is none, or it lets nobody in any more. */
  'server.credentials': call(Nothing, LinkSecret.pick({ address: true, refreshToken: true }).nullable()),
  'server.keepToken': call(LinkSecret.pick({ refreshToken: true }), Nothing),
  'server.refused': call(z.object({ why: z.enum(['signed-out', 'put-out']) }), Nothing),
  'server.nextPush': call(Nothing, Body.nullable()),
  'server.pushed': call(Body, Nothing),
  'server.nextPull': call(Nothing, Body.nullable()),
  'server.pulled': call(Body, z.object({ isMore: z.boolean(), hasChanged: z.boolean() })),
  'conflicts.list': call(Nothing, z.array(ConflictRow)),
  'conflicts.settle': call(SettleConflict, Nothing),
} as const;
