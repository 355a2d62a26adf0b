import { randomUUID } from 'node:crypto';
import type { Result } from '../../../../shared/result.ts';
import { createLadder } from '../create-ladder.ts';
import type { LadderTools } from '../key-change.ts';
import type { KdfPolicy } from '../kdf-policy.ts';
import type { KeyChange, KeyringRow, KeySlotRow, RecordKeyRow } from '../rows.ts';
import { createFakeKeyring } from './fake-keyring.ts';

const cheap = { memoryKiB: 8, passes: 1, lanes: 1 };

/** A guess costs next to nothing, so that tests are quick. */
export const cheapKdfPolicy: KdfPolicy = { make: cheap, floor: cheap };

export function valueOf<Value>(result: Result<Value, unknown>): Value {
  if (!result.ok) throw new Error(`expected a value, not ${JSON.stringify(result.error)}`);
  return result.value;
}

/** The rows of an office's store, held in memory, and changes written to them as the database would. */
export class OfficeRows {
  slots: KeySlotRow[] = [];
  recordKeys: RecordKeyRow[] = [];
  #keyring: KeyringRow | null = null;

  get keyring(): KeyringRow {
    if (this.#keyring === null) throw new Error('the office has no keyring row yet');
    return this.#keyring;
  }

  write(change: KeyChange): void {
    const putSlotIds = new Set(change.putSlots.map(({ slotId }) => slotId));
    const gone = new Set([...change.dropSlotIds, ...putSlotIds]);
    this.slots = [...this.slots.filter(({ slotId }) => !gone.has(slotId)), ...change.putSlots.map(asStored)];
    const putKeyIds = new Set(change.putRecordKeys.map(({ keyId }) => keyId));
    this.recordKeys = [
      ...this.recordKeys.filter(({ keyId }) => !putKeyIds.has(keyId)),
      ...change.putRecordKeys.map(asStored),
    ];
    if (change.putKeyring !== null) this.#keyring = asStored(change.putKeyring);
  }

  slotOf(userId: string): KeySlotRow {
    return this.#one((slot) => slot.userId === userId);
  }

  recoverySlot(): KeySlotRow {
    return this.#one((slot) => slot.kind === 'recovery');
  }

  #one(isIt: (slot: KeySlotRow) => boolean): KeySlotRow {
    const [slot, ...others] = this.slots.filter(isIt);
    if (slot === undefined || others.length > 0) throw new Error('expected one such slot');
    return slot;
  }
}

/** A row as the database gives it back: blobs are Buffers, whose slice() is no copy. */
function asStored<Row extends object>(row: Row): Row {
  const entries = Object.entries(row).map(([name, value]: [string, unknown]) => [
    name,
    value instanceof Uint8Array ? Buffer.from(value) : value,
  ]);
  return Object.fromEntries(entries) as Row;
}

/** A new office whose head signs in with 'Lindenhof 12'. */
export async function buildOffice(keeper = createFakeKeyring(), mayGoWithoutKeyring = false) {
  const tools: LadderTools = { policy: cheapKdfPolicy, now: () => 1_790_000_000_000, newId: randomUUID };
  const first = { userId: 'head', password: 'Lindenhof 12', keeper, mayGoWithoutKeyring };
  const { keys, recoveryCode, change } = valueOf(await createLadder(first, tools));
  const rows = new OfficeRows();
  rows.write(change);
  return { rows, keys, recoveryCode, keeper, tools };
}
