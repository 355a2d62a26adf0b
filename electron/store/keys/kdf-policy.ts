import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { failed, ok } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';

/** What one guess at a password costs (argon2id, RFC 9106): memory in KiB, passes over it, lanes side by side. */
export type KdfCost = { readonly memoryKiB: number; readonly passes: number; readonly lanes: number };

/** New slots cost `make`; a stored slot that costs less than `floor` is not opened. */
export type KdfPolicy = { readonly make: KdfCost; readonly floor: KdfCost };

/**
 * RFC 9106's second recommendation with one lane, since Node gives us one thread for it: a quarter of a second here,
 * under a second on an old office laptop, and 64 MiB of memory for each guess at the same time.
 */
const OFFICE_COST: KdfCost = { memoryKiB: 64 * 1024, passes: 3, lanes: 1 };
export const officeKdfPolicy: KdfPolicy = { make: OFFICE_COST, floor: OFFICE_COST };

/** The upper bounds keep a row that was tampered with from taking all memory or an hour. */
const KdfRecord = z.strictObject({
  algorithm: z.literal('argon2id'),
  version: z.literal(19),
  memoryKiB: z
    .int()
    .min(8)
    .max(1024 * 1024),
  passes: z.int().min(1).max(16),
  lanes: z.int().min(1).max(4),
  /** 16 bytes in Base64. */
  salt: z.base64().length(24),
});
export type KdfRecord = z.infer<typeof KdfRecord>;

export type KdfRefused = { readonly kind: 'kdf-refused'; readonly why: 'unreadable' | 'too-cheap' };

export function makeKdfRecord({ make }: KdfPolicy): KdfRecord {
  return { algorithm: 'argon2id', version: 19, ...make, salt: randomBytes(16).toString('base64') };
}

/** The parameters of a stored slot. A slot made cheaper by somebody who can write the file must not help them guess. */
export function readKdfRecord(json: string, { floor }: KdfPolicy): Result<KdfRecord, KdfRefused> {
  const record = KdfRecord.safeParse(parseJson(json));
  if (!record.success) return failed({ kind: 'kdf-refused', why: 'unreadable' });
  const { memoryKiB, passes, lanes } = record.data;
  const isTooCheap = memoryKiB < floor.memoryKiB || passes < floor.passes || lanes < floor.lanes;
  return isTooCheap ? failed({ kind: 'kdf-refused', why: 'too-cheap' }) : ok(record.data);
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
