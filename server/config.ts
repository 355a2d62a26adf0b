import { resolve } from 'node:path';
import { z } from 'zod';

/** Everything that whoever runs the server can set; nobody else reads the environment. */
const Environment = z.object({
  /** Where it listens. Behind a balancer or in a container: 0.0.0.0. */
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3030),
  /** Which of the two this process is. */
  ROLE: z.enum(['api', 'worker', 'both']).default('both'),
  /** A PostgreSQL of the school's own. Without it the server brings one, in its folder. */
  DATABASE_URL: z.url({ protocol: /^postgres(?:ql)?$/ }).optional(),
  /** What the server keeps itself: its PostgreSQL where it brings one, and files. */
  DATA_FOLDER: z.string().min(1).default('server-data'),
  /** The key that tokens are signed with, as PEM, where several processes need the same; otherwise one is kept in the folder. */
  TOKEN_KEY: z.string().optional(),
});

export type Config = {
  readonly host: string;
  readonly port: number;
  readonly role: 'api' | 'worker' | 'both';
  /** Null where the server brings its own PostgreSQL. */
  readonly databaseUrl: string | null;
  readonly dataFolder: string;
  readonly tokenKey: string | null;
};

/** Throws a sentence for each setting that is wrong, without what was set: that may be a password. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>, workFolder: string): Config {
  const read = Environment.safeParse(withoutEmpty(environment));
  if (!read.success) {
    const wrong = read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
    throw new Error(`The settings of the server cannot be used. ${wrong.join('; ')}.`);
  }
  const { HOST, PORT, ROLE, DATABASE_URL, DATA_FOLDER, TOKEN_KEY } = read.data;
  return {
    ...{ host: HOST, port: PORT, role: ROLE, databaseUrl: DATABASE_URL ?? null },
    ...{ dataFolder: resolve(workFolder, DATA_FOLDER), tokenKey: TOKEN_KEY ?? null },
  };
}

/** A variable that is set to nothing, as some container tools do, is not set. */
function withoutEmpty(environment: Readonly<Record<string, string | undefined>>) {
  return Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''));
}
