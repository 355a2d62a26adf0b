import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { AuditPage, AuditVerified } from '../../shared/sync/account-messages.ts';
import type { TokenKey } from '../access/token-key.ts';
import { verifyAudit } from '../audit.ts';
import type { Database } from '../db/database.ts';
import { visit } from './bearer.ts';

const MOST = 100;
const After = z.object({ after: z.coerce.number().int().nonnegative().default(0) });

/** What was done about accounts, devices and erasing; in order, and whether it is still what was written. */
export function addAudit(
  plain: FastifyInstance,
  parts: { readonly database: Database; readonly tokenKey: TokenKey },
): void {
  const app = plain.withTypeProvider<ZodTypeProvider>();

  app.get(
    '/v1/audit',
    { config: { access: 'activity.view' }, schema: { querystring: After, response: { 200: AuditPage } } },
    (request) =>
      visit(parts, request, async ({ transaction }) => {
        const rows = await transaction
          .selectFrom('audit')
          .selectAll()
          .where('number', '>', String(request.query.after))
          .orderBy('number')
          .limit(MOST + 1)
          .execute();
        const entries = rows.slice(0, MOST).map(({ number, at, actor_id, action, subject_id }) => ({
          ...{ number: Number(number), at: at.getTime(), actorId: actor_id, action, subjectId: subject_id },
        }));
        return { entries, isMore: rows.length > MOST };
      }),
  );

  app.get(
    '/v1/audit/verified',
    { config: { access: 'activity.verify' }, schema: { response: { 200: AuditVerified } } },
    (request) => visit(parts, request, ({ transaction, bearer }) => verifyAudit(transaction, bearer.schoolId)),
  );
}
