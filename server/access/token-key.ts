import { createPrivateKey, createPublicKey, generateKeyPairSync } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export type TokenKey = { readonly secret: KeyObject; readonly open: KeyObject };

/**
 * The Ed25519 key that tokens are signed with. Several processes need the same one: then `TOKEN_KEY` holds it (PEM, PKCS #8);
 * otherwise it is made once and kept in the server's folder. Who has it can be anybody in any school.
 */
export function findTokenKey(given: string | null, folder: string): TokenKey {
  const secret = createPrivateKey(given ?? keptIn(folder));
  if (secret.asymmetricKeyType !== 'ed25519') throw new Error('TOKEN_KEY is no Ed25519 key in PEM.');
  return { secret, open: createPublicKey(secret) };
}

function keptIn(folder: string): string {
  const file = join(folder, 'token-key.pem');
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true });
    const { privateKey } = generateKeyPairSync('ed25519');
    writeFileSync(file, privateKey.export({ format: 'pem', type: 'pkcs8' }), { mode: 0o600 });
  }
  return readFileSync(file, 'utf8');
}
