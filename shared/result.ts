/** What a step that may fail in an expected way answers: a value, or an error people can act on. Bugs throw instead. */
export type Result<Value, Failure> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: Failure };

export function ok<Value>(value: Value): Result<Value, never> {
  return { ok: true, value };
}

export function failed<Failure>(error: Failure): Result<never, Failure> {
  return { ok: false, error };
}
