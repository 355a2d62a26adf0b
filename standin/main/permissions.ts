import type { Session as ElectronSession, WebContents as ElectronWebContents } from 'electron';
import type { DevtoolsPipe } from '../chromium/devtools-pipe.ts';
import { asElectron } from '../as-electron.ts';
import { originOf } from './page-address.ts';
import type { WebContents } from './web-contents.ts';

type RequestHandler = NonNullable<Parameters<ElectronSession['setPermissionRequestHandler']>[0]>;
type CheckHandler = NonNullable<Parameters<ElectronSession['setPermissionCheckHandler']>[0]>;
type Permission = Parameters<RequestHandler>[1];

export type PermissionRules = { request: RequestHandler | null; check: CheckHandler | null };

/** Electron's names for what a page may ask for, and Chromium's. */
const CHROMIUM_NAMES: readonly (readonly [Permission, object])[] = [
  ['geolocation', { name: 'geolocation' }],
  ['notifications', { name: 'notifications' }],
  ['clipboard-read', { name: 'clipboard-read' }],
  ['clipboard-sanitized-write', { name: 'clipboard-write' }],
  ['media', { name: 'camera' }],
  ['media', { name: 'microphone' }],
  ['midi', { name: 'midi' }],
  ['midiSysex', { name: 'midi', sysex: true }],
  ['idle-detection', { name: 'idle-detection' }],
  ['window-management', { name: 'window-management' }],
  ['local-fonts', { name: 'local-fonts' }],
  ['storage-access', { name: 'storage-access' }],
  ['persistent-storage', { name: 'persistent-storage' }],
];

/**
 * Asks the program's handlers beforehand, once for each permission, and tells Chromium their answers: DevTools cannot
 * hold a page's question until the program has decided. Without handlers everything is granted, as in Electron.
 */
export async function applyPermissions(
  pipe: DevtoolsPipe,
  rules: PermissionRules,
  contents: WebContents,
): Promise<void> {
  for (const [permission, chromiumName] of CHROMIUM_NAMES) {
    const granted = isAllowed(rules, permission, contents) && (await isGranted(rules, permission, contents));
    const setting = granted ? 'granted' : 'denied';
    await pipe.send('Browser.setPermission', { permission: chromiumName, setting });
  }
}

function isAllowed({ check }: PermissionRules, permission: Permission, contents: WebContents): boolean {
  const theirs = asElectron<ElectronWebContents>(contents);
  const requestingUrl = contents.getURL();
  return check?.(theirs, permission, originOf(requestingUrl), { isMainFrame: true, requestingUrl }) ?? true;
}

function isGranted({ request }: PermissionRules, permission: Permission, contents: WebContents): Promise<boolean> {
  if (!request) return Promise.resolve(true);
  const details = { isMainFrame: true, requestingUrl: contents.getURL() };
  return new Promise((resolve) => {
    request(asElectron<ElectronWebContents>(contents), permission, resolve, details);
  });
}
