import type { AskedMutation, UnitMark, Verdict } from '../decide-mutation.ts';
import { decideMutation, decideTurn, marksAfter } from '../decide-mutation.ts';
import type { View } from '../decide-pull.ts';
import { decidePull } from '../decide-pull.ts';

/** What the real server decides by; a test that wants to see a fault found puts a faulty one in its place. */
export const realRules = { decideTurn, decideMutation, marksAfter, decidePull, erasingTakesConflicts: true };
export type Rules = typeof realRules;

export type ModelMutation = {
  readonly number: number;
  readonly row: string;
  readonly unit: string;
  readonly value: number;
  readonly base: number;
  /** The conflict that a person settles by it. */
  readonly settles: string | null;
};

export type ModelConflict = { readonly unit: string; readonly value: number };

export type ModelRow = {
  readonly version: number;
  /** What stands in the row, and who put it there. */
  readonly values: Readonly<
    Record<string, { readonly value: number; readonly version: number; readonly device: string }>
  >;
  readonly conflicts: Readonly<Record<string, ModelConflict>>;
};

type KeptRow = ModelRow & { readonly marks: readonly UnitMark[]; readonly isErased: boolean };

/** Fewer than there are, so that an answer is told in two. */
const MOST_AT_ONCE = 1;

const NEW: KeptRow = { version: 0, values: {}, conflicts: {}, marks: [], isErased: false };

/** Whether one way down leads past the other: told apart from the real one, to hold it against. */
export function isSameOrWithin(one: string, other: string): boolean {
  const [shorter = [], longer = []] = [one.split('/'), other.split('/')].toSorted((a, b) => a.length - b.length);
  return shorter.every((step, at) => longer[at] === step);
}

/** A server in memory, with what the real one keeps in its tables. */
export class ModelServer {
  readonly rules: Rules;
  readonly rows = new Map<string, KeptRow>();
  readonly outcomes = new Map<string, Verdict['kind'][]>();
  /** What was written over although whoever wrote had not seen it, and what was held up for no reason. */
  readonly wrongs: string[] = [];
  #version = 0;
  readonly #last = new Map<string, number>();
  readonly #hidden = new Map<string, Set<string>>();
  readonly #views = new Map<string, readonly View[]>();

  constructor(rules: Rules) {
    this.rules = rules;
  }

  handIn(device: string, mutations: readonly ModelMutation[]): number {
    for (const mutation of mutations) {
      const last = this.#last.get(device) ?? 0;
      const turn = this.rules.decideTurn(last, mutation.number);
      if (turn === 'too-early') break;
      if (turn === 'again') continue;
      this.#note(device, mutation.number, this.#take(device, mutation));
      this.#last.set(device, Math.max(last, mutation.number));
    }
    return this.#last.get(device) ?? 0;
  }

  pull(device: string, held: number | null) {
    const visible = new Map(
      [...this.rows]
        .filter(([id, row]) => !row.isErased && this.sees(device, id))
        .map(([id, row]) => [id, row.version]),
    );
    const pulled = this.rules.decidePull(this.#views.get(device) ?? [], held, visible, MOST_AT_ONCE);
    this.#views.set(device, pulled.keep);
    const put = pulled.put.map((id): [string, ModelRow] => [id, this.shown(id)]);
    return {
      put,
      drop: pulled.drop,
      isWhole: pulled.isWhole,
      isMore: pulled.isMore,
      number: pulled.view.number,
      last: this.#last.get(device) ?? 0,
    };
  }

  shown(id: string): ModelRow {
    const { version, values, conflicts } = this.rows.get(id) ?? NEW;
    return { version, values, conflicts };
  }

  sees(device: string, row: string): boolean {
    return this.#hidden.get(device)?.has(row) !== true;
  }

  hide(device: string, row: string, isHidden: boolean): void {
    const hidden = this.#hidden.get(device) ?? new Set();
    if (isHidden) hidden.add(row);
    else hidden.delete(row);
    this.#hidden.set(device, hidden);
  }

  /** A backup older than what devices were told, or a table that was emptied. */
  forgetViews(): void {
    this.#views.clear();
  }

  erase(row: string): void {
    const { conflicts } = this.rows.get(row) ?? NEW;
    this.rows.set(row, {
      ...{ version: (this.#version += 1), values: {}, marks: [], isErased: true },
      conflicts: this.rules.erasingTakesConflicts ? {} : conflicts,
    });
  }

  #take(device: string, mutation: ModelMutation): Verdict['kind'] {
    const row = this.rows.get(mutation.row) ?? NEW;
    const asked: AskedMutation = { device, base: mutation.base, units: [mutation.unit] };
    const verdict = this.rules.decideMutation(row, asked, this.sees(device, mutation.row));
    if (verdict.kind === 'gone' || verdict.kind === 'refused') return verdict.kind;
    if (!this.sees(device, mutation.row)) this.wrongs.push(`${verdict.kind} from who may not`);
    const unseen = Object.entries(row.values).some(
      ([unit, by]) => isSameOrWithin(unit, mutation.unit) && by.version > mutation.base && by.device !== device,
    );
    if (unseen !== (verdict.kind === 'conflict')) this.wrongs.push(`${verdict.kind} although unseen is ${unseen}`);
    const version = (this.#version += 1);
    const { [mutation.settles ?? '']: _settled, ...others } = row.conflicts;
    if (verdict.kind === 'conflict') {
      const conflicts = {
        ...row.conflicts,
        [`${device}:${mutation.number}`]: { unit: mutation.unit, value: mutation.value },
      };
      this.rows.set(mutation.row, { ...row, version, conflicts });
      return 'conflict';
    }
    const stays = Object.entries(row.values).filter(([unit]) => !unit.startsWith(`${mutation.unit}/`));
    const values = { ...Object.fromEntries(stays), [mutation.unit]: { value: mutation.value, version, device } };
    const marks = this.rules.marksAfter(row.marks, asked, version);
    this.rows.set(mutation.row, { version, values, marks, conflicts: others, isErased: false });
    return 'taken';
  }

  #note(device: string, number: number, outcome: Verdict['kind']): void {
    const key = `${device}:${number}`;
    this.outcomes.set(key, [...(this.outcomes.get(key) ?? []), outcome]);
  }
}
