import { generateKeyPairSync } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { makeSetupCode } from '../access/set-up.ts';
import { createApp } from '../app.ts';
import type { Database } from '../db/database.ts';

export const HEAD = { displayName: 'Ms Example', loginName: 'example', password: 'violet heron by the canal' } as const;

const { privateKey: secret, publicKey: open } = generateKeyPairSync('ed25519');
export const tokenKey = { secret, open };

/** The routes over a database, asked without a port. */
export async function openServer(database: Database) {
  const app = await createApp({ database, tokenKey, logs: false });
  return { app, post: asker(app) };
}

export type Post = ReturnType<typeof asker>;

function asker(app: FastifyInstance) {
  return async (url: string, payload: object, accessToken = '') => {
    const headers = accessToken === '' ? {} : { authorization: `Bearer ${accessToken}` };
    const answer = await app.inject({ method: 'POST', url, headers, payload });
    return { status: answer.statusCode, body: (answer.body === '' ? null : answer.json()) as Record<string, string> };
  };
}

/** Founds the server's first school; answers how its head signs in on a device. */
export async function foundFirstSchool(database: Database, post: Post) {
  const code = (await makeSetupCode(database)) ?? '';
  const founded = await post('/v1/schools', { code, schoolName: 'Millbrook', admin: HEAD });
  const schoolId = founded.body['schoolId'] ?? '';
  const { loginName, password } = HEAD;
  return { code, schoolId, asHead: { schoolId, loginName, password, deviceName: 'front desk' } };
}
