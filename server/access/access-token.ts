import { jwtVerify, SignJWT } from 'jose';
import { z } from 'zod';
import type { TokenKey } from './token-key.ts';

/** Minutes for which a token opens anything; then the device gets the next one by its refresh token. */
const MINUTES = 15;
const ISSUER = 'timetable-desk';

const Claims = z.object({ sub: z.uuid(), school: z.uuid(), device: z.uuid() });

/** Who comes with a token, as it was signed. What they may do is looked up at each request: a role can change within minutes. */
export type Bearer = { readonly userId: string; readonly schoolId: string; readonly deviceId: string };

export function signAccessToken({ secret }: TokenKey, { userId, schoolId, deviceId }: Bearer): Promise<string> {
  return new SignJWT({ school: schoolId, device: deviceId })
    .setProtectedHeader({ alg: 'EdDSA' })
    .setSubject(userId)
    .setIssuer(ISSUER)
    .setIssuedAt()
    .setExpirationTime(`${MINUTES}m`)
    .sign(secret);
}

/** Null for whatever is not a token of ours that still holds. */
export async function readAccessToken({ open }: TokenKey, token: string): Promise<Bearer | null> {
  try {
    const { payload } = await jwtVerify(token, open, {
      algorithms: ['EdDSA'],
      issuer: ISSUER,
      requiredClaims: ['exp'],
    });
    const { sub, school, device } = Claims.parse(payload);
    return { userId: sub, schoolId: school, deviceId: device };
  } catch {
    return null;
  }
}
