import { Refusal, Tokens } from '../../shared/sync/session-messages.ts';
import type { SchoolServer, ServerAnswer } from './school-server.ts';

/** Where the refresh token is kept between one use and the next. */
export type TokenKeeper = {
  /** Null where there is none any more. */
  readonly refreshToken: () => Promise<string | null>;
  readonly keep: (refreshToken: string) => Promise<void>;
};

/** What became of a request that wants a token. */
export type SessionAnswer = ServerAnswer | { readonly kind: 'signed-out' | 'put-out' };

/** Asks with a token that holds; gets the next one where it does not any more. */
export class ServerSession {
  readonly #server: SchoolServer;
  readonly #keeper: TokenKeeper;
  #accessToken: string | null = null;

  constructor(server: SchoolServer, keeper: TokenKeeper) {
    this.#server = server;
    this.#keeper = keeper;
  }

  async post(path: string, body: string, signal: AbortSignal): Promise<SessionAnswer> {
    if (this.#accessToken !== null) {
      const answer = await this.#server.post(path, body, this.#accessToken, signal);
      if (answer.kind !== 'answered' || answer.status !== 401) return answer;
    }
    const refreshed = await this.#refresh(signal);
    if (refreshed !== null) return refreshed;
    return this.#server.post(path, body, this.#accessToken, signal);
  }

  /** Null where there is a fresh token now. */
  async #refresh(signal: AbortSignal): Promise<SessionAnswer | null> {
    const refreshToken = await this.#keeper.refreshToken();
    if (refreshToken === null) return { kind: 'signed-out' };
    const answer = await this.#server.post('/v1/refresh', JSON.stringify({ refreshToken }), null, signal);
    if (answer.kind === 'unreachable') return answer;
    if (answer.status === 401) return { kind: codeIn(answer.body) === 'putOut' ? 'put-out' : 'signed-out' };
    const tokens = answer.status === 200 ? Tokens.safeParse(parsed(answer.body)) : null;
    if (tokens?.success !== true) return answer;
    // On the disk before it is used: the one before opens nothing any more.
    await this.#keeper.keep(tokens.data.refreshToken);
    this.#accessToken = tokens.data.accessToken;
    return null;
  }
}

/** The code that the server refuses with; null where it is none of its. */
export function codeIn(body: string): string | null {
  const refusal = Refusal.safeParse(parsed(body));
  return refusal.success ? refusal.data.code : null;
}

/** Null for what is no JSON. */
export function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}
