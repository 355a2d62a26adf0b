import helmet from '@fastify/helmet';
import Fastify from 'fastify';
import type { FastifyError, FastifyInstance } from 'fastify';
import { hasZodFastifySchemaValidationErrors, serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import type { Database } from './db/database.ts';
import { addHealth } from './routes/health.ts';

export type AppParts = {
  readonly database: Database;
  /** False in tests, which look at what is answered. */
  readonly logs: boolean;
};

/** Larger questions than a device ever asks; files come another way. */
const BODY_LIMIT = 1_048_576;

/** The server's routes without a port, so that a test can ask them directly. */
export async function createApp({ database, logs }: AppParts): Promise<FastifyInstance> {
  const app = Fastify({ bodyLimit: BODY_LIMIT, logger: logs });
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  await app.register(helmet);
  answerErrors(app);
  addHealth(app, database);
  return app;
}

/** What the asker did wrong is said; what went wrong here is said to the log alone, and nothing of it to anybody else. */
function answerErrors(app: FastifyInstance): void {
  app.setNotFoundHandler((_request, reply) => reply.code(404).send({ code: 'notFound' }));
  app.setErrorHandler<FastifyError>((error, request, reply) => {
    if (hasZodFastifySchemaValidationErrors(error)) return reply.code(400).send({ code: 'badRequest' });
    const status = error.statusCode ?? 500;
    if (status >= 400 && status < 500)
      return reply.code(status).send({ code: status === 429 ? 'tooMany' : 'badRequest' });
    request.log.error({ err: error }, 'a request failed');
    return reply.code(500).send({ code: 'failed' });
  });
}
