import { hash, verify } from '@node-rs/argon2';
import { normalisePassword } from '../../shared/access/password-rules.ts';

/** The package's own enumeration is not there when each file is translated by itself. */
const ARGON2ID = 2;

/** OWASP's least for argon2id: 19 MiB, two passes. Sealing offices costs more; here a whole school signs in at eight. */
const COST = { algorithm: ARGON2ID, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export function hashPassword(password: string): Promise<string> {
  return hash(normalisePassword(password), COST);
}

/** What the work of a wrong name is done on, so that it takes as long as that of a wrong password. */
const NOBODYS = hashPassword('nobody has this one, and nobody is told so');

/** Null where there is nobody of that name. */
export async function isPassword(kept: string | null, password: string): Promise<boolean> {
  const isRight = await verify(kept ?? (await NOBODYS), normalisePassword(password));
  return isRight && kept !== null;
}
