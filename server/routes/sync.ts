import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { Pull, Pulled } from '../../shared/sync/pull-messages.ts';
import { Push, Pushed } from '../../shared/sync/push-messages.ts';
import type { TokenKey } from '../access/token-key.ts';
import type { Database } from '../db/database.ts';
import { handIn } from '../sync/hand-in.ts';
import { tellDevice } from '../sync/tell-device.ts';
import { tokenFirst, visit } from './bearer.ts';

/** Some timetables as they were first read; a desk hands in no more at once. */
const BODY_LIMIT = 16 * 1_048_576;

/** What desks hand in, and what they are told. */
export function addSync(
  plain: FastifyInstance,
  parts: { readonly database: Database; readonly tokenKey: TokenKey },
): void {
  const app = plain.withTypeProvider<ZodTypeProvider>();
  app.post(
    '/v1/push',
    {
      config: { access: 'signed-in' },
      bodyLimit: BODY_LIMIT,
      onRequest: tokenFirst(parts),
      schema: { body: Push, response: { 200: Pushed } },
    },
    (request) => visit(parts, request, (who) => handIn(who.transaction, who, request.body.mutations)),
  );
  app.post(
    '/v1/pull',
    { config: { access: 'signed-in' }, schema: { body: Pull, response: { 200: Pulled } } },
    (request) => visit(parts, request, (who) => tellDevice(who.transaction, who, request.body), 'as of one moment'),
  );
}
