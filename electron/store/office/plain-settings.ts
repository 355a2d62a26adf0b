import type { z } from 'zod';
import type { ReadHandle, WriteHandle } from '../database/handles.ts';

/** What the program has to know before anybody is signed in, and what names nobody. In the clear. */
export function keepPlainSetting(write: WriteHandle, name: string, value: unknown, now: number): void {
  write.run(
    'INSERT OR REPLACE INTO settings (name, plain, changed_at) VALUES (?, ?, ?)',
    ...[name, JSON.stringify(value), now],
  );
}

/** Null where there is none, and where somebody put something else there: nobody's keys vouch for it. */
export function readPlainSetting<Schema extends z.ZodType>(
  read: ReadHandle,
  name: string,
  schema: Schema,
): z.output<Schema> | null {
  const row = read.get<{ plain: string }>('SELECT plain FROM settings WHERE name = ? AND plain IS NOT NULL', name);
  if (row === undefined) return null;
  const checked = schema.safeParse(parseJson(row.plain));
  return checked.success ? checked.data : null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
