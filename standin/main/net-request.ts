import http from 'node:http';
import https from 'node:https';
import type { ClientRequest as ElectronRequest, ClientRequestConstructorOptions } from 'electron';
import { asElectron } from '../as-electron.ts';
import type { Matches } from '../matches-electron.ts';
import { PartEmitter } from '../refuse-unknown.ts';

/**
 * A request of Electron's net, carried by Node: what answers is Node's own message, which has the members of Electron's that
 * callers read. Proxies, cookies and the cache of a session are not built.
 */
class ClientRequest extends PartEmitter {
  #request: http.ClientRequest;
  readonly #redirect: 'follow' | 'error' | 'manual';

  constructor(options: ClientRequestConstructorOptions) {
    super('net.request');
    this.#redirect = options.redirect ?? 'follow';
    this.#request = this.#open(addressOf(options), options);
  }

  setHeader(name: string, value: string): void {
    this.#request.setHeader(name, value);
  }
  write(chunk: Buffer | string): void {
    this.#request.write(chunk);
  }
  end(chunk?: Buffer | string): ElectronRequest {
    this.#request.end(chunk);
    return asElectron<ElectronRequest>(this);
  }
  abort(): void {
    this.#request.destroy();
    this.emit('abort');
  }

  #open(address: URL, options: ClientRequestConstructorOptions): http.ClientRequest {
    const { request } = address.protocol === 'https:' ? https : http;
    const headers = (options.headers ?? {}) as http.OutgoingHttpHeaders;
    const opened = request(address, { method: options.method ?? 'GET', headers });
    opened.on('response', (response) => this.#hear(address, options, response));
    opened.on('error', (problem) => this.emit('error', asChromium(problem)));
    opened.on('close', () => this.emit('close'));
    return opened;
  }

  #hear(address: URL, options: ClientRequestConstructorOptions, response: http.IncomingMessage): void {
    const { statusCode = 0, headers } = response;
    const isRedirect = statusCode >= 300 && statusCode < 400 && headers.location !== undefined;
    if (!isRedirect) return void this.emit('response', response);
    response.resume();
    const next = new URL(headers.location ?? '', address);
    this.emit('redirect', statusCode, options.method ?? 'GET', next.href, headers);
    if (this.#redirect === 'error') this.emit('error', new Error('net::ERR_TOO_MANY_REDIRECTS'));
    if (this.#redirect === 'follow') this.#request = this.#open(next, options).end();
  }
}

export function request(options: ClientRequestConstructorOptions | string): ElectronRequest {
  const given = typeof options === 'string' ? { url: options } : options;
  const opened = new ClientRequest(given) satisfies Matches<ClientRequest, ElectronRequest>;
  return asElectron<ElectronRequest>(opened);
}

function addressOf(options: ClientRequestConstructorOptions): URL {
  if (options.url !== undefined) return new URL(options.url);
  const { protocol = 'http:', hostname = 'localhost', path = '/' } = options;
  const port = options.port === undefined ? '' : `:${options.port}`;
  return new URL(path, `${protocol}//${hostname}${port}`);
}

const chromiumNames: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'net::ERR_CONNECTION_REFUSED',
  ECONNRESET: 'net::ERR_CONNECTION_RESET',
  ENOTFOUND: 'net::ERR_NAME_NOT_RESOLVED',
};

/** Chromium names what went wrong in the words of the error, and gives it no code. */
function asChromium(problem: NodeJS.ErrnoException): Error {
  return new Error(chromiumNames[problem.code ?? ''] ?? 'net::ERR_FAILED', { cause: problem });
}
