import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { may } from '../../shared/access/may.ts';
import { SchoolDevices } from '../../shared/sync/account-messages.ts';
import type { TokenKey } from '../access/token-key.ts';
import { appendAudit } from '../audit.ts';
import type { Database } from '../db/database.ts';
import { visit } from './bearer.ts';
import { Refused } from './refused.ts';

const OneDevice = z.object({ deviceId: z.uuid() });

/** On which computers accounts are signed in: everybody sees and puts out their own, administrators all. */
export function addDevices(
  plain: FastifyInstance,
  parts: { readonly database: Database; readonly tokenKey: TokenKey },
): void {
  const app = plain.withTypeProvider<ZodTypeProvider>();

  app.get(
    '/v1/devices',
    { config: { access: 'accounts.view' }, schema: { response: { 200: SchoolDevices } } },
    (request) =>
      visit(parts, request, async ({ actor, bearer, transaction }) => {
        const rows = await transaction.selectFrom('devices').selectAll().orderBy('created_at').execute();
        const seen = rows.filter(({ user_id }) => may(actor, 'accounts.view', whoseIs(user_id)));
        return {
          devices: seen.map((row) => ({
            ...{ deviceId: row.id, userId: row.user_id, name: row.name, seenAt: row.turned_at.getTime() },
            ...{ isRevoked: row.revoked_at !== null, isThis: row.id === bearer.deviceId },
          })),
        };
      }),
  );

  app.post(
    '/v1/devices/:deviceId/revoke',
    { config: { access: 'accounts.view' }, schema: { params: OneDevice } },
    async (request, reply) => {
      await visit(parts, request, async ({ actor, bearer: { schoolId }, transaction }) => {
        const { deviceId } = request.params;
        const device = await transaction
          .selectFrom('devices')
          .select('user_id')
          .where('id', '=', deviceId)
          .executeTakeFirst();
        const isOwn = device?.user_id === actor.userId;
        // Somebody else's is not there for whoever may not put it out.
        if (device === undefined || !(isOwn || may(actor, 'accounts.deactivate'))) {
          throw new Refused(404, { code: 'notFound' });
        }
        await transaction
          .updateTable('devices')
          .set({ revoked_at: new Date() })
          .where('id', '=', deviceId)
          .where('revoked_at', 'is', null)
          .execute();
        const action = 'device.revoked';
        await appendAudit(transaction, { schoolId, action, actorId: actor.userId, subjectId: deviceId });
      });
      return reply.code(204).send();
    },
  );
}

function whoseIs(userId: string) {
  return { userId, personIds: [], classIds: [] };
}
