import type { CallbackResponse, HeadersReceivedResponse, WebRequestFilter } from 'electron';
import type { OnBeforeRequestListenerDetails, OnHeadersReceivedListenerDetails } from 'electron';
import { refuseUnknown } from '../refuse-unknown.ts';

type BeforeRequest = (details: OnBeforeRequestListenerDetails, callback: (response: CallbackResponse) => void) => void;
type HeadersReceived = (
  details: OnHeadersReceivedListenerDetails,
  callback: (response: HeadersReceivedResponse) => void,
) => void;
type Watch<Listener> = { readonly urls: readonly RegExp[]; readonly listener: Listener };

/**
 * A session's hooks on requests, and what the request path asks of them. `onHeadersReceived` sees answers of the
 * program's own schemes only: a program that goes to the network by its pages has no business here.
 */
export class WebRequestHooks {
  private beforeRequest: Watch<BeforeRequest> | null = null;
  private headersReceived: Watch<HeadersReceived> | null = null;

  readonly webRequest = refuseUnknown(
    {
      onBeforeRequest: (first: WebRequestFilter | BeforeRequest | null, second?: BeforeRequest | null): void => {
        this.beforeRequest = watchFrom(first, second);
      },
      onHeadersReceived: (first: WebRequestFilter | HeadersReceived | null, second?: HeadersReceived | null): void => {
        this.headersReceived = watchFrom(first, second);
      },
    },
    'session.webRequest',
  );

  async decideBefore(details: OnBeforeRequestListenerDetails): Promise<CallbackResponse> {
    const watch = this.beforeRequest;
    if (!watch || !matches(watch, details.url)) return {};
    return new Promise((resolve) => watch.listener(details, resolve));
  }

  async decideHeaders(details: OnHeadersReceivedListenerDetails): Promise<HeadersReceivedResponse> {
    const watch = this.headersReceived;
    if (!watch || !matches(watch, details.url)) return {};
    return new Promise((resolve) => watch.listener(details, resolve));
  }
}

function watchFrom<Listener extends (...args: never) => void>(
  first: WebRequestFilter | Listener | null,
  second: Listener | null | undefined,
): Watch<Listener> | null {
  if (typeof first === 'function') return { urls: [/^/], listener: first };
  return first && second ? { urls: first.urls.map(patternToExpression), listener: second } : null;
}

function matches(watch: Watch<unknown>, url: string): boolean {
  return watch.urls.some((expression) => expression.test(url));
}

/** Chromium's match patterns: `*` stands for anything, `*://` for http and https, `<all_urls>` for everything. */
function patternToExpression(pattern: string): RegExp {
  if (pattern === '<all_urls>') return /^/;
  const escaped = pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^${escaped.replace(/^\*:/, 'https?:').replaceAll('*', '.*')}$`, 'i');
}
