import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import Fastify from 'fastify';
import type { FastifyError, FastifyInstance } from 'fastify';
import { hasZodFastifySchemaValidationErrors, serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import type { Database } from './db/database.ts';
import type { TokenKey } from './access/token-key.ts';
import { wantAccessOfRoutes } from './routes/access-of-route.ts';
import { addAccounts } from './routes/accounts.ts';
import { addAudit } from './routes/audit.ts';
import { addDevices } from './routes/devices.ts';
import { addHealth } from './routes/health.ts';
import { Refused } from './routes/refused.ts';
import { addSession } from './routes/session.ts';
import { addSync } from './routes/sync.ts';

export type AppParts = {
  readonly database: Database;
  readonly tokenKey: TokenKey;
  /** False in tests, which look at what is answered. */
  readonly logs: boolean;
};

/** From one address: a school of forty computers behind one, at eight in the morning. Guessing at passwords has a wait of its own. */
const REQUESTS_A_MINUTE = 1_200;

/** Larger questions than a device ever asks; files come another way. */
const BODY_LIMIT = 1_048_576;

/** The server's routes without a port, so that a test can ask them directly. */
export async function createApp({ database, tokenKey, logs }: AppParts): Promise<FastifyInstance> {
  const app = Fastify({ bodyLimit: BODY_LIMIT, logger: logs });
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  await app.register(helmet);
  await app.register(rateLimit, { max: REQUESTS_A_MINUTE, timeWindow: '1 minute' });
  answerErrors(app);
  wantAccessOfRoutes(app);
  addHealth(app, database);
  addAccounts(app, { database, tokenKey });
  addDevices(app, { database, tokenKey });
  addAudit(app, { database, tokenKey });
  addSession(app, { database, tokenKey });
  addSync(app, { database, tokenKey });
  return app;
}

/** What the asker did wrong is said; what went wrong here is said to the log alone, and nothing of it to anybody else. */
function answerErrors(app: FastifyInstance): void {
  app.setNotFoundHandler((_request, reply) => reply.code(404).send({ code: 'notFound' }));
  app.setErrorHandler<FastifyError | Refused>((error, request, reply) => {
    if (hasZodFastifySchemaValidationErrors(error)) return reply.code(400).send({ code: 'badRequest' });
    if (error instanceof Refused) return reply.code(error.status).send(error.refusal);
    const status = error.statusCode ?? 500;
    if (status >= 400 && status < 500)
      return reply.code(status).send({ code: status === 429 ? 'tooMany' : 'badRequest' });
    request.log.error({ err: error }, 'a request failed');
    return reply.code(500).send({ code: 'failed' });
  });
}
