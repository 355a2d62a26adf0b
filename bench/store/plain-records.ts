import type { z } from 'zod';
import { ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import type { Sealer } from '../../electron/store/database/sealer.ts';
import { packJson, unpackJson } from '../../electron/store/records/packed-json.ts';
import { SealedRecords } from '../../electron/store/records/sealed-records.ts';
import type { UnreadableRecord } from '../../electron/store/records/sealed-records.ts';

/** Records that are not sealed: what the same store would cost without. Only for an invented office. */
export class PlainRecords extends SealedRecords {
  override seal(value: unknown): Uint8Array {
    return packJson(value);
  }

  override open<Schema extends z.ZodType>(
    schema: Schema,
    sealed: Uint8Array,
  ): Result<z.output<Schema>, UnreadableRecord> {
    return ok(schema.parse(unpackJson(sealed)));
  }

  override readonly sealer: Sealer = { seal: (plain) => plain, open: (sealed) => sealed };
}
