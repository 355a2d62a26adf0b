/** The part of `fetch` that is used here; Electron's goes by the computer's proxy. */
export type Fetch = (address: string, init: RequestInit) => Promise<Response>;

/** What came back, unopened; `unreachable` where nothing did within the time. */
export type ServerAnswer =
  { readonly kind: 'answered'; readonly status: number; readonly body: string } | { readonly kind: 'unreachable' };

/** How long, in milliseconds, an answer may take: a first telling over a slow line. */
const PATIENCE = 60_000;

/** More than the server ever says at once, in characters: whatever answers there, it does not fill our memory. */
const MOST_CHARACTERS = 64_000_000;

export type SchoolServer = {
  post(path: string, body: string, accessToken: string | null, signal?: AbortSignal): Promise<ServerAnswer>;
  get(path: string, accessToken: string): Promise<ServerAnswer>;
};

/** Speaks to the server at an address over HTTP. */
export function openSchoolServer(address: string, fetch: Fetch): SchoolServer {
  const base = address.replace(/\/+$/, '');
  const ask = async (path: string, init: RequestInit, signal?: AbortSignal): Promise<ServerAnswer> => {
    const patience = AbortSignal.timeout(PATIENCE);
    try {
      const answer = await fetch(`${base}${path}`, {
        ...init,
        // Where a strange page answers in its place, nothing is sent on to where that points.
        ...{ redirect: 'error', credentials: 'omit', cache: 'no-store' },
        signal: signal === undefined ? patience : AbortSignal.any([patience, signal]),
      });
      return { kind: 'answered', status: answer.status, body: await readText(answer) };
    } catch {
      // No connection, no such name, a certificate that nobody vouches for, too slow: there is no way there just now.
      return { kind: 'unreachable' };
    }
  };
  const bearer = (token: string | null): Record<string, string> =>
    token === null ? {} : { authorization: `Bearer ${token}` };
  return {
    post: (path, body, accessToken, signal) => {
      const headers = { 'content-type': 'application/json', ...bearer(accessToken) };
      return ask(path, { method: 'POST', body, headers }, signal);
    },
    get: (path, accessToken) => ask(path, { headers: bearer(accessToken) }),
  };
}

async function readText(answer: Response): Promise<string> {
  let text = '';
  const decoder = new TextDecoder();
  for await (const piece of answer.body ?? []) {
    text += decoder.decode(piece, { stream: true });
    if (text.length > MOST_CHARACTERS) throw new Error('longer than the server ever says');
  }
  return text + decoder.decode();
}
