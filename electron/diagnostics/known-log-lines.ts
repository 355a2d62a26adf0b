import { z } from 'zod';
import { knownEvents, knownFields } from '../log/known-events.ts';
import { redactFields } from '../log/redact.ts';
import type { LogFields } from '../log/redact.ts';

const FRAME = /^(?:\(nameless\)|[\w.$<>]{1,80}) [\w.-]{1,60}\.[cm]?[jt]s:\d{1,6}:\d{1,6}$/;
const CODE = /^[A-Za-z][A-Za-z0-9_]{0,60}$/;

const Line = z.object({
  at: z.iso.datetime(),
  level: z.enum(['info', 'warn', 'error']),
  event: z.string().refine((event) => knownEvents.has(event)),
  error: z
    .object({ name: z.string().regex(CODE), code: z.string().regex(CODE).nullable(), frames: z.array(z.string()) })
    .optional(),
});

/**
 * Of the log's lines those that are known to hold nothing personal: events of the program's own, each field redacted once
 * more as it was when it was written. The log is only a file; what else may stand in it is left out and counted.
 */
export function knownLogLines(text: string): { readonly lines: readonly string[]; readonly leftOut: number } {
  const all = text.split('\n').filter((line) => line !== '');
  const lines = all.flatMap((line) => knownLine(line) ?? []);
  return { lines, leftOut: all.length - lines.length };
}

function knownLine(line: string): string | null {
  const parsed = parse(line);
  const known = Line.safeParse(parsed);
  if (!known.success || typeof parsed !== 'object' || parsed === null) return null;
  const { at, level, event, error } = known.data;
  const { at: _at, level: _level, event: _event, error: _error, ...rest } = parsed as Record<string, unknown>;
  const fields = Object.fromEntries(
    Object.entries(rest).filter(([name, value]) => knownFields.has(name) && isPlain(value)),
  );
  const redacted = redactFields(fields as LogFields);
  const frames = error?.frames.filter((frame) => FRAME.test(frame)) ?? [];
  return JSON.stringify({
    at,
    level,
    event,
    ...redacted,
    ...(error === undefined ? {} : { error: { ...error, frames } }),
  });
}

function isPlain(value: unknown): boolean {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value);
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
