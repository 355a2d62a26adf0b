import { randomUUID } from 'node:crypto';
import type { Mutation, NumberedMutation } from '../../shared/sync/mutation.ts';
import { PROTOCOL } from '../../shared/sync/protocol-version.ts';
import type { Pulled } from '../../shared/sync/pull-messages.ts';
import type { Pushed } from '../../shared/sync/push-messages.ts';
import { buildContent, buildWeek } from '../../shared/versions/testing/build-timetable.ts';
import type { Post } from './open-server.test-kit.ts';

/** Somebody signed in at a desk, as far as the server sees of it: numbers its mutations, and knows which view it has. */
export class Desk {
  readonly #post: Post;
  readonly accessToken: string;
  #number = 0;
  view: number | null = null;

  constructor(post: Post, accessToken: string) {
    this.#post = post;
    this.accessToken = accessToken;
  }

  numbered(mutation: Mutation, base: number): NumberedMutation {
    this.#number += 1;
    return { id: randomUUID(), number: this.#number, base, at: 1_764_000_000_000 + this.#number, mutation };
  }

  async handIn(...mutations: readonly NumberedMutation[]): Promise<Pushed> {
    const answer = await this.#post('/v1/push', { protocol: PROTOCOL, mutations }, this.accessToken);
    if (answer.status !== 200) throw new Error(JSON.stringify(answer));
    return answer.body as unknown as Pushed;
  }

  async push(mutation: Mutation, base = 0): Promise<string> {
    const { outcomes } = await this.handIn(this.numbered(mutation, base));
    return outcomes[0]?.outcome ?? '';
  }

  async pull(whole: readonly string[] = []): Promise<Pulled> {
    const answer = await this.#post('/v1/pull', { protocol: PROTOCOL, view: this.view, whole }, this.accessToken);
    if (answer.status !== 200) throw new Error(JSON.stringify(answer));
    const pulled = answer.body as unknown as Pulled;
    this.view = pulled.view;
    return pulled;
  }
}

/** A week of some lessons, with what adds its sheet and itself. */
export function newWeek() {
  const [documentId, timetableId] = [randomUUID(), randomUUID()];
  const content = buildContent(buildWeek(10));
  const sheet = {
    name: 'document.add/1',
    row: documentId,
    body: { name: '3AB.pdf', sha256: 'a'.repeat(64), bytes: 7, addedAt: 1_764_000_000_000, isBinned: false },
  } as const;
  const timetable = {
    name: 'timetable.add/1',
    row: timetableId,
    body: { documentId, name: '3AB.pdf', state: 'read', content },
  } as const;
  return { documentId, timetableId, content, sheet, timetable };
}
