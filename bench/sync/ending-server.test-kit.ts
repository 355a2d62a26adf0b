import type { KyselyPlugin, PluginTransformQueryArgs, PluginTransformResultArgs } from 'kysely';

/** A server whose process ends between two of its writes, as far as its database sees of it: before the given one, once. */
export class EndingServer implements KyselyPlugin {
  endsAt: number | null = null;
  #writes = 0;

  /** From now on so many writes are left; null for all there are. */
  endAt(writes: number | null): void {
    this.endsAt = writes;
    this.#writes = 0;
  }

  transformQuery({ node }: PluginTransformQueryArgs) {
    const isWrite =
      node.kind === 'InsertQueryNode' || node.kind === 'UpdateQueryNode' || node.kind === 'DeleteQueryNode';
    if (!isWrite || this.endsAt === null) return node;
    this.#writes += 1;
    if (this.#writes > this.endsAt) throw new Error('the process ended between two writes');
    return node;
  }

  async transformResult({ result }: PluginTransformResultArgs) {
    return result;
  }
}
