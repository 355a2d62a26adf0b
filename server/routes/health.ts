import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import type { Database } from '../db/database.ts';

/** For balancers and whoever looks after the server: says nothing about schools. */
export function addHealth(app: FastifyInstance, database: Database): void {
  app.get('/health/live', { config: { access: 'anybody' } }, async () => ({ is: 'alive' }));
  app.get('/health/ready', { config: { access: 'anybody' } }, async (_request, reply) => {
    try {
      await sql`SELECT 1`.execute(database);
      return { is: 'ready' };
    } catch (error) {
      app.log.warn({ err: error }, 'the database does not answer');
      return reply.code(503).send({ code: 'notReady' });
    }
  });
}
