import { join } from 'node:path';
import { makeSetupCode } from './access/set-up.ts';
import { findTokenKey } from './access/token-key.ts';
import { createApp } from './app.ts';
import { readConfig } from './config.ts';
import { connect } from './db/database.ts';
import { migrate } from './db/migrate.ts';
import { startOwnPostgres } from './db/own-postgres.ts';

export type RunningServer = {
  /** Where it answers. */
  readonly address: string;
  /** With it the first school can be founded; null where there is one. */
  readonly setupCode: string | null;
  /** Politely: what was asked is answered, then the database goes. */
  close(): Promise<void>;
};

/** Builds the parts in the order in which they need each other; where one fails, those before it are closed again. */
export async function startServer(
  environment: Readonly<Record<string, string | undefined>>,
  workFolder: string,
): Promise<RunningServer> {
  const config = readConfig(environment, workFolder);
  const closers: (() => Promise<unknown>)[] = [];
  const close = async (): Promise<void> => {
    for (const closeOne of closers.splice(0).toReversed()) await closeOne();
  };
  try {
    let url = config.databaseUrl;
    if (url === null) {
      const own = await startOwnPostgres(join(config.dataFolder, 'postgres'));
      closers.push(() => own.stop());
      ({ url } = own);
    }
    const database = connect(url, (error) =>
      process.stderr.write(`A connection to the database ended: ${error.message}\n`),
    );
    closers.push(() => database.destroy());
    await migrate(database);
    const tokenKey = findTokenKey(config.tokenKey, config.dataFolder);
    const app = await createApp({ database, tokenKey, logs: true });
    closers.push(() => app.close());
    const address = await app.listen({ host: config.host, port: config.port });
    const code = await makeSetupCode(database);
    return { address, setupCode: code, close };
  } catch (error) {
    await close();
    throw error;
  }
}
