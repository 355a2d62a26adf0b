import { redactError, redactFields } from './redact.ts';
import type { LogFields } from './redact.ts';

export type Logger = {
  info(event: string, fields?: LogFields): void;
  warn(event: string, fields?: LogFields): void;
  error(event: string, fields: LogFields, error: unknown): void;
};

/**
 * Writes one line of JSON per event. `event` is a fixed phrase of the program's own, never put together from values;
 * fields and errors are redacted here, at the sink.
 */
export function createLogger(sink: { readonly writeLine: (line: string) => void; readonly now: () => Date }): Logger {
  const write = (level: string, event: string, details: object): void =>
    sink.writeLine(JSON.stringify({ at: sink.now().toISOString(), level, event, ...details }));
  return {
    info: (event, fields = {}) => write('info', event, redactFields(fields)),
    warn: (event, fields = {}) => write('warn', event, redactFields(fields)),
    error: (event, fields, error) => write('error', event, { ...redactFields(fields), error: redactError(error) }),
  };
}
