import { useState } from 'react';
import type { DeskError, DeskErrorCode } from '../../shared/desk-error.ts';
import type { Result } from '../../shared/result.ts';
import { useTexts } from '../texts.ts';
import { useHoldUnsaved } from '../unsaved/hold-unsaved.ts';

/** What is wrong with which field, in words. */
export type Problems<Field extends string> = { readonly [Name in Field]?: string | null };

type FormSetup<Field extends string, Value> = {
  readonly initial: Readonly<Record<Field, string>>;
  /** What can be told to be wrong without asking the back room. */
  readonly check: (values: Readonly<Record<Field, string>>) => Problems<Field>;
  readonly send: (values: Readonly<Record<Field, string>>) => Promise<Result<Value, DeskError>>;
  /** The field that an error of the back room is about; null for the form as a whole. */
  readonly placeOf?: (code: DeskErrorCode) => Field | null;
  /** For what another sentence is said than its own. */
  readonly wordsFor?: (error: DeskError) => string | null;
  readonly onDone?: (value: Value) => void;
  /** Told of every refusal, where more than a sentence follows from it. */
  readonly onRefused?: (error: DeskError) => void;
};

type Answered<Field extends string> = {
  readonly error: DeskError;
  readonly field: Field | null;
};

/** The fields of one form: what is in them, what is wrong with them once it was sent, and sending it. */
export function useForm<Field extends string, Value>(setup: FormSetup<Field, Value>) {
  const { initial, check, send, placeOf = () => null, wordsFor = () => null, onDone, onRefused } = setup;
  const texts = useTexts();
  const [values, setValues] = useState(initial);
  const [answered, setAnswered] = useState<Answered<Field> | null>(null);
  const [wasSent, setWasSent] = useState(false);
  const [failures, setFailures] = useState(0);
  const [isBusy, setIsBusy] = useState(false);
  const [isKept, setIsKept] = useState(true);
  useHoldUnsaved(!isKept);

  const found = check(values);
  const words = answered === null ? null : (wordsFor(answered.error) ?? texts.problem(answered.error));

  const submit = async (): Promise<void> => {
    if (isBusy) return;
    setWasSent(true);
    setAnswered(null);
    if (Object.values(found).some((problem) => typeof problem === 'string')) return setFailures((count) => count + 1);
    setIsBusy(true);
    const answer = await send(values);
    setIsBusy(false);
    if (answer.ok) {
      setIsKept(true);
      return onDone?.(answer.value);
    }
    setAnswered({ error: answer.error, field: placeOf(answer.error.code) });
    setFailures((count) => count + 1);
    onRefused?.(answer.error);
  };

  return {
    values,
    isBusy,
    failures,
    error: answered?.error ?? null,
    /** What is wrong with the form as a whole. */
    problem: answered !== null && answered.field === null ? words : null,
    submit: () => void submit(),
    /** What a field needs to be drawn. Nothing is called wrong before the form was sent for the first time. */
    field: (name: Field) => ({
      value: values[name],
      problem: answered?.field === name ? words : wasSent ? (found[name] ?? null) : null,
      onChange: (value: string) => {
        const changed = { ...values, [name]: value };
        setValues((before) => ({ ...before, [name]: value }));
        setIsKept(isSame(changed, initial));
        if (answered?.field === name || answered?.field === null) setAnswered(null);
      },
    }),
  };
}

/** Typed back to what it was is as if nothing had been typed. */
function isSame<Field extends string>(one: Readonly<Record<Field, string>>, other: Readonly<Record<Field, string>>) {
  return (Object.keys(other) as Field[]).every((name) => one[name] === other[name]);
}
