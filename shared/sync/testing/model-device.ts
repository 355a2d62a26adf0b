import type { ModelMutation, ModelRow, ModelServer } from './model-server.ts';

/** How a message fares: whether its answer is lost, whether it arrives twice, and whether a later one overtakes it. */
export type Line = { readonly isLost: boolean; readonly isTwice: boolean; readonly isOvertaken: boolean };

/** A device in memory: what it holds of the server, and what its person did since. */
export class ModelDevice {
  readonly name: string;
  held = new Map<string, ModelRow>();
  waiting: ModelMutation[] = [];
  readonly made: ModelMutation[] = [];
  #view: number | null = null;
  /** What it held when the server knew no more what that was, and was not told of since. */
  #stale = new Set<string>();

  constructor(name: string) {
    this.name = name;
  }

  change(row: string, unit: string, value: number): void {
    this.#put({ row, unit, value, settles: null });
  }

  /** A person chooses one of two values that were kept. */
  settle(row: string, value: number): void {
    const [settles, conflict] = Object.entries(this.held.get(row)?.conflicts ?? {})[0] ?? [];
    if (settles !== undefined && conflict !== undefined) this.#put({ row, unit: conflict.unit, value, settles });
  }

  push(server: ModelServer, { isLost, isTwice, isOvertaken }: Line): void {
    const batch = this.waiting.slice(0, 5);
    if (isOvertaken) server.handIn(this.name, this.waiting.slice(1));
    if (isTwice) server.handIn(this.name, batch);
    const last = server.handIn(this.name, batch);
    if (!isLost) this.#handed(last);
  }

  pull(server: ModelServer, { isLost, isTwice }: Line): void {
    if (isTwice) server.pull(this.name, this.#view);
    const answer = server.pull(this.name, this.#view);
    if (isLost) return;
    if (answer.isWhole) this.#stale = new Set(this.held.keys());
    for (const [id, row] of answer.put) {
      this.held.set(id, row);
      this.#stale.delete(id);
    }
    for (const id of [...answer.drop, ...(answer.isMore ? [] : this.#stale)]) this.held.delete(id);
    if (!answer.isMore) this.#stale.clear();
    this.#view = answer.number;
    this.#handed(answer.last);
    if (answer.isMore) this.pull(server, { isLost, isTwice: false, isOvertaken: false });
  }

  #handed(last: number): void {
    this.waiting = this.waiting.filter(({ number }) => number > last);
  }

  #put(what: Omit<ModelMutation, 'number' | 'base'>): void {
    const mutation = { ...what, number: this.made.length + 1, base: this.held.get(what.row)?.version ?? 0 };
    this.made.push(mutation);
    this.waiting.push(mutation);
  }
}
