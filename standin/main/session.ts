import type { Protocol, Session as ElectronSession, WebRequest } from 'electron';
import { asElectron } from '../as-electron.ts';
import type { Matches } from '../matches-electron.ts';
import { record } from '../records.ts';
import { PartEmitter, refuseUnknown } from '../refuse-unknown.ts';
import { lifecycle } from './lifecycle.ts';
import { contentsById } from './open-windows.ts';
import type { PermissionRules } from './permissions.ts';
import { protocol } from './protocol.ts';
import { WebRequestHooks } from './web-request.ts';

type Handler<Name extends keyof ElectronSession> = ElectronSession[Name] extends (handler: infer Given) => void
  ? Given
  : never;

const hooks = new WebRequestHooks();
const rules: PermissionRules = { request: null, check: null };

class Session extends PartEmitter {
  readonly protocol = asElectron<Protocol>(protocol);
  readonly webRequest = asElectron<WebRequest>(hooks.webRequest satisfies Matches<typeof hooks.webRequest, WebRequest>);

  constructor() {
    super('session');
  }

  setPermissionRequestHandler(handler: Handler<'setPermissionRequestHandler'>): void {
    rules.request = handler;
    applyToOpenPages();
  }
  setPermissionCheckHandler(handler: Handler<'setPermissionCheckHandler'>): void {
    rules.check = handler;
    applyToOpenPages();
  }

  // Chromium alone shows no device or screen to choose, so these are kept for specs to assert.
  setDevicePermissionHandler(handler: Handler<'setDevicePermissionHandler'>): void {
    record('session.setDevicePermissionHandler', handler);
  }
  setDisplayMediaRequestHandler(handler: Parameters<ElectronSession['setDisplayMediaRequestHandler']>[0]): void {
    record('session.setDisplayMediaRequestHandler', handler);
  }
  setSpellCheckerEnabled(enabled: boolean): void {
    record('session.setSpellCheckerEnabled', enabled);
  }

  async clearCache(): Promise<void> {
    for (const contents of contentsById.values()) {
      await (await contents.standin.page).send('Network.clearBrowserCache');
    }
  }
}

const defaultSession = new Session();
const theirs = asElectron<ElectronSession>(defaultSession satisfies Matches<Session, ElectronSession>);

export const session = refuseUnknown(
  {
    get defaultSession(): ElectronSession {
      if (!lifecycle.ready) throw new Error('Session can only be received when app is ready');
      return theirs;
    },
    /** Another session than the windows': it has a name, and whatever is asked of it throws. */
    fromPartition: (partition: string): ElectronSession =>
      asElectron<ElectronSession>(refuseUnknown({}, `session of ${partition}`)),
  },
  'session',
);

/** What the request path and the pages ask of the one session there is. */
export const sessionRules = { session: defaultSession, hooks, permissions: rules };

function applyToOpenPages(): void {
  for (const contents of contentsById.values()) {
    contents.standin.applyPermissions();
  }
}
