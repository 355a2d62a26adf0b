import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { deskErrorOfRule } from '../../shared/access/password-problem.ts';
import { checkNewPassword } from '../../shared/access/password-rules.ts';
import {
  FoundSchool,
  Refresh,
  SchoolFounded,
  SignInOnDevice,
  Tokens,
  WhoAmI,
} from '../../shared/sync/session-messages.ts';
import { signAccessToken } from '../access/access-token.ts';
import { refresh } from '../access/refresh-token.ts';
import { foundSchool } from '../access/set-up.ts';
import { signIn } from '../access/sign-in.ts';
import type { TokenKey } from '../access/token-key.ts';
import type { Database } from '../db/database.ts';
import { visit } from './bearer.ts';
import { refusalOf, Refused } from './refused.ts';

type Parts = { readonly database: Database; readonly tokenKey: TokenKey };

/** Founding a school, coming in, staying in, and who one is. */
export function addSession(plain: FastifyInstance, parts: Parts): void {
  const app = plain.withTypeProvider<ZodTypeProvider>();
  const { database, tokenKey } = parts;

  app.post(
    '/v1/schools',
    { config: { access: 'anybody' }, schema: { body: FoundSchool, response: { 201: SchoolFounded } } },
    async ({ body }, reply) => {
      const { code, ...school } = body;
      const password = checkNewPassword(school.admin.password, school.admin.loginName);
      if (!password.ok) throw refusalOf(400, deskErrorOfRule(password.error));
      const schoolId = await foundSchool(database, code, school);
      if (schoolId === null) throw new Refused(403, { code: 'codeWrong' });
      return reply.code(201).send({ schoolId });
    },
  );

  app.post(
    '/v1/sign-in',
    { config: { access: 'anybody' }, schema: { body: SignInOnDevice, response: { 200: Tokens } } },
    async ({ body }) => {
      const signedIn = await signIn(database, tokenKey, body);
      if (!signedIn.ok) throw refusalOf(signedIn.error.code === 'waitBeforeTrying' ? 429 : 401, signedIn.error);
      const { bearer, refreshToken } = signedIn.value;
      return { accessToken: await signAccessToken(tokenKey, bearer), refreshToken };
    },
  );

  app.post(
    '/v1/refresh',
    { config: { access: 'anybody' }, schema: { body: Refresh, response: { 200: Tokens } } },
    async ({ body }) => {
      const refreshed = await refresh(database, tokenKey, body.refreshToken);
      if (refreshed === null) throw new Refused(401, { code: 'signInFirst' });
      if (refreshed === 'put-out') throw new Refused(401, { code: 'putOut' });
      return { accessToken: await signAccessToken(tokenKey, refreshed.bearer), refreshToken: refreshed.refreshToken };
    },
  );

  app.post('/v1/sign-out', { config: { access: 'signed-in' } }, async (request, reply) => {
    await visit(parts, request, ({ bearer, transaction }) =>
      transaction.updateTable('devices').set({ revoked_at: new Date() }).where('id', '=', bearer.deviceId).execute(),
    );
    return reply.code(204).send();
  });

  app.get('/v1/me', { config: { access: 'signed-in' }, schema: { response: { 200: WhoAmI } } }, (request) =>
    visit(parts, request, async ({ actor, transaction }) => {
      const me = await transaction
        .selectFrom('users')
        .innerJoin('schools', 'schools.id', 'users.school_id')
        .select(['display_name', 'login_name', 'name'])
        .where('users.id', '=', actor.userId)
        .executeTakeFirstOrThrow();
      const { userId, role } = actor;
      return { userId, role, displayName: me.display_name, loginName: me.login_name, schoolName: me.name };
    }),
  );
}
