import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { deskErrorOfRule } from '../../shared/access/password-problem.ts';
import { checkNewPassword } from '../../shared/access/password-rules.ts';
import {
  AcceptInvitation,
  ChangePasswordOnServer,
  ChangeUser,
  Invite,
  Invited,
  SchoolUsers,
} from '../../shared/sync/account-messages.ts';
import { Tokens } from '../../shared/sync/session-messages.ts';
import { changeOwnPassword } from '../access/change-own-password.ts';
import { changeUser } from '../access/change-user.ts';
import { invite, schoolOfCode } from '../access/invitations.ts';
import { joinSchool } from '../access/join-school.ts';
import { signAccessToken } from '../access/access-token.ts';
import type { TokenKey } from '../access/token-key.ts';
import { appendAudit } from '../audit.ts';
import type { Database } from '../db/database.ts';
import { visit } from './bearer.ts';
import { refusalOf, Refused } from './refused.ts';

const OneUser = z.object({ userId: z.uuid() });

/** Who may come in: invitations, what they may do, and their own passwords. */
export function addAccounts(
  plain: FastifyInstance,
  parts: { readonly database: Database; readonly tokenKey: TokenKey },
): void {
  const app = plain.withTypeProvider<ZodTypeProvider>();
  const { database, tokenKey } = parts;

  app.post(
    '/v1/invitations',
    { config: { access: 'accounts.create' }, schema: { body: Invite, response: { 201: Invited } } },
    async (request, reply) => {
      const invited = await visit(parts, request, async ({ actor, bearer: { schoolId }, transaction }) => {
        const action = 'invitation.made';
        await appendAudit(transaction, { schoolId, action, actorId: actor.userId, subjectId: null });
        return invite(transaction, schoolId, request.body);
      });
      return reply.code(201).send(invited);
    },
  );

  app.post(
    '/v1/join',
    { config: { access: 'anybody' }, schema: { body: AcceptInvitation, response: { 200: Tokens } } },
    async ({ body }) => {
      const password = checkNewPassword(body.password, body.loginName);
      if (!password.ok) throw refusalOf(400, deskErrorOfRule(password.error));
      const schoolId = schoolOfCode(body.code);
      if (schoolId === null) throw new Refused(403, { code: 'codeWrong' });
      const joined = await joinSchool(database, tokenKey, schoolId, body);
      if (joined === 'codeWrong') throw new Refused(403, { code: 'codeWrong' });
      if (joined === 'loginNameTaken') throw new Refused(409, { code: 'loginNameTaken' });
      return { accessToken: await signAccessToken(tokenKey, joined.bearer), refreshToken: joined.refreshToken };
    },
  );

  app.get(
    '/v1/users',
    { config: { access: 'accounts.create' }, schema: { response: { 200: SchoolUsers } } },
    (request) =>
      visit(parts, request, async ({ transaction }) => {
        const users = await transaction.selectFrom('users').selectAll().orderBy('created_at').execute();
        return {
          users: users.map((user) => ({
            ...{ userId: user.id, displayName: user.display_name, loginName: user.login_name },
            ...{ role: user.role, isDeactivated: user.deactivated_at !== null },
          })),
        };
      }),
  );

  app.post(
    '/v1/users/:userId',
    { config: { access: 'accounts.edit' }, schema: { params: OneUser, body: ChangeUser } },
    async (request, reply) => {
      const changed = await visit(parts, request, (who) => changeUser(who, request.params.userId, request.body));
      if (changed === 'notFound') throw new Refused(404, { code: 'notFound' });
      if (changed === 'lastAdmin') throw new Refused(409, { code: 'lastAdmin' });
      return reply.code(204).send();
    },
  );

  app.post(
    '/v1/password',
    { config: { access: 'accounts.change-password' }, schema: { body: ChangePasswordOnServer } },
    async (request, reply) => {
      const changed = await visit(parts, request, (who) => changeOwnPassword(who, request.body));
      if (!changed.ok) throw refusalOf(changed.error.code === 'waitBeforeTrying' ? 429 : 400, changed.error);
      return reply.code(204).send();
    },
  );
}
