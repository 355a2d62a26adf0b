import type { FastifyRequest } from 'fastify';
import type { Transaction } from 'kysely';
import type { Actor } from '../../shared/access/actor.ts';
import { mayWithSome } from '../../shared/access/may.ts';
import { readAccessToken } from '../access/access-token.ts';
import type { Bearer } from '../access/access-token.ts';
import { findActor } from '../access/find-actor.ts';
import type { TokenKey } from '../access/token-key.ts';
import type { Database, Tables } from '../db/database.ts';
import { inSchool } from '../db/in-school.ts';
import type { Reads } from '../db/in-school.ts';
import { accessOf } from './access-of-route.ts';
import { Refused } from './refused.ts';

export type Visit = {
  readonly actor: Actor;
  readonly bearer: Bearer;
  /** All that is done for them is done in here: it shows their school alone. */
  readonly transaction: Transaction<Tables>;
};

/** Does something for whoever comes with a good token; everybody else is refused, whatever is wrong with theirs. */
export async function visit<Value>(
  { database, tokenKey }: { readonly database: Database; readonly tokenKey: TokenKey },
  request: FastifyRequest,
  work: (visit: Visit) => Promise<Value>,
  reads: Reads = 'as it comes',
): Promise<Value> {
  const bearer = await readBearer(tokenKey, request);
  return inSchool(
    database,
    bearer.schoolId,
    async (transaction) => {
      const actor = await findActor(transaction, bearer);
      if (actor === null) throw new Refused(401, { code: 'signInFirst' });
      const access = accessOf(request);
      if (access !== 'anybody' && access !== 'signed-in' && !mayWithSome(actor, access)) {
        throw new Refused(403, { code: 'notAllowed' });
      }
      return work({ actor, bearer, transaction });
    },
    reads,
  );
}

/** For routes that take much: whoever has no token is refused before a byte of it is read. */
export function tokenFirst({ tokenKey }: { readonly tokenKey: TokenKey }) {
  return async (request: FastifyRequest): Promise<void> => {
    await readBearer(tokenKey, request);
  };
}

async function readBearer(tokenKey: TokenKey, request: FastifyRequest): Promise<Bearer> {
  const [, token] = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '') ?? [];
  const bearer = token === undefined ? null : await readAccessToken(tokenKey, token);
  if (bearer === null) throw new Refused(401, { code: 'signInFirst' });
  return bearer;
}
