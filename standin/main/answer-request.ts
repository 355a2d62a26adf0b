import type { OnBeforeRequestListenerDetails, OnHeadersReceivedListenerDetails } from 'electron';
import { asElectron } from '../as-electron.ts';
import { createEvent } from '../create-event.ts';
import { schemeOf, toChromiumAddress, toProgramAddress } from './page-address.ts';
import type { PageSession } from './page-session.ts';
import { schemeHandlers } from './protocol.ts';
import { sessionRules } from './session.ts';
import type { WebContents } from './web-contents.ts';

export type PausedRequest = {
  readonly requestId: string;
  readonly request: {
    readonly url: string;
    readonly method: string;
    readonly headers: Record<string, string>;
    readonly postDataEntries?: readonly { readonly bytes?: string }[];
  };
  readonly resourceType: string;
  readonly frameId: string;
  readonly redirectedRequestId?: string;
};

/** Decides one request of a page: navigation handlers first, then the session's hooks, then who answers it. */
export async function answerRequest(page: PageSession, contents: WebContents, paused: PausedRequest): Promise<void> {
  const { requestId } = paused;
  const url = toProgramAddress(paused.request.url);
  const refuse = (errorReason: string) => page.send('Fetch.failRequest', { requestId, errorReason });
  if (paused.resourceType === 'Document' && !mayNavigate(contents, page, paused, url))
    return void (await refuse('Aborted'));
  const before = await sessionRules.hooks.decideBefore(describe(page, paused, contents, url));
  if (before.cancel) return void (await refuse('BlockedByClient'));
  if (before.redirectURL) throw new Error('stand-in: webRequest redirectURL is not built');
  const handler = schemeHandlers.get(schemeOf(url));
  if (handler) return answerFromProgram(page, paused, url, handler, contents);
  if (isNetworkOff() && !isLocal(url)) return void (await refuse('InternetDisconnected'));
  await page.send('Fetch.continueRequest', { requestId });
}

function mayNavigate(contents: WebContents, page: PageSession, paused: PausedRequest, url: string): boolean {
  const isMainFrame = paused.frameId === page.frameId;
  if (isMainFrame && contents.standin.isLoadingOwn(url)) return true;
  const event = createEvent({
    url,
    isMainFrame,
    isSameDocument: false,
    frame: isMainFrame ? contents.mainFrame : null,
  });
  if (paused.redirectedRequestId) contents.emit('will-redirect', event, url, false, isMainFrame);
  else {
    contents.emit('will-frame-navigate', event);
    if (isMainFrame) contents.emit('will-navigate', event, url);
  }
  return !event.defaultPrevented;
}

async function answerFromProgram(
  page: PageSession,
  paused: PausedRequest,
  url: string,
  handler: (request: Request) => Response | Promise<Response>,
  contents: WebContents,
): Promise<void> {
  const { requestId } = paused;
  let response: Response;
  try {
    response = await handler(toRequest(paused, url));
  } catch (problem) {
    process.stderr.write(`stand-in: the handler of ${url} failed: ${String(problem)}\n`);
    await page.send('Fetch.failRequest', { requestId, errorReason: 'Failed' });
    return;
  }
  const responseHeaders = await decideHeaders(response, describe(page, paused, contents, url));
  const body = Buffer.from(await response.arrayBuffer()).toString('base64');
  await page.send('Fetch.fulfillRequest', { requestId, responseCode: response.status, responseHeaders, body });
}

function toRequest({ request }: PausedRequest, url: string): Request {
  const pieces = (request.postDataEntries ?? []).map(({ bytes }) => Buffer.from(bytes ?? '', 'base64'));
  const body = pieces.length > 0 ? { body: Buffer.concat(pieces) } : {};
  return new Request(url, { method: request.method, headers: request.headers, ...body });
}

async function decideHeaders(
  response: Response,
  details: OnBeforeRequestListenerDetails,
): Promise<{ name: string; value: string }[]> {
  const given: Record<string, string[]> = {};
  for (const [name, value] of response.headers) (given[name] ??= []).push(value);
  const asked = { ...details, responseHeaders: given, statusCode: response.status, statusLine: `${response.status}` };
  const decided = await sessionRules.hooks.decideHeaders(asElectron<OnHeadersReceivedListenerDetails>(asked));
  return Object.entries(decided.responseHeaders ?? given).flatMap(([name, values]) =>
    [values]
      .flat()
      .map((value) => ({ name, value: name.toLowerCase() === 'location' ? toChromiumAddress(value) : value })),
  );
}

const RESOURCE_TYPES: Readonly<Record<string, string>> = {
  Stylesheet: 'stylesheet',
  Script: 'script',
  Image: 'image',
  Font: 'font',
  XHR: 'xhr',
  Fetch: 'xhr',
  Ping: 'ping',
  CSPViolationReport: 'cspReport',
  Media: 'media',
  WebSocket: 'webSocket',
};

function describe(
  page: PageSession,
  paused: PausedRequest,
  contents: WebContents,
  url: string,
): OnBeforeRequestListenerDetails {
  const document = paused.frameId === page.frameId ? 'mainFrame' : 'subFrame';
  return asElectron<OnBeforeRequestListenerDetails>({
    id: Number(/\d+/.exec(paused.requestId)?.[0] ?? 0),
    url,
    method: paused.request.method,
    webContentsId: contents.id,
    resourceType: paused.resourceType === 'Document' ? document : (RESOURCE_TYPES[paused.resourceType] ?? 'other'),
    referrer: toProgramAddress(paused.request.headers['Referer'] ?? ''),
    timestamp: Date.now(),
  });
}

/** STANDIN_NETWORK=off lets a spec prove that nothing needs the network; this machine's own servers stay reachable. */
function isNetworkOff(): boolean {
  return process.env['STANDIN_NETWORK'] === 'off';
}

function isLocal(url: string): boolean {
  return !/^(https?|wss?):/.test(url) || /^[a-z]+:\/\/(localhost|127\.0\.0\.1|\[::1\])(:|\/|$)/.test(url);
}
