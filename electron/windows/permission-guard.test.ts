import { expect, test } from 'vitest';
import { denyPermissions } from './permission-guard.ts';
import type { PermissionAsker } from './permission-guard.ts';

type AnyHandler = (...given: unknown[]) => unknown;

/** Keeps what the guard sets, under the name of the method that set it. */
function guardFake(): Map<string, AnyHandler> {
  const set = new Map<string, AnyHandler>();
  const keep = (name: string) => (handler: AnyHandler) => set.set(name, handler);
  const session = {
    setPermissionRequestHandler: keep('request'),
    setPermissionCheckHandler: keep('check'),
    setDevicePermissionHandler: keep('device'),
    on: (name: string, handler: AnyHandler) => set.set(name, handler),
  };
  // Electron's own type has an overload for every event there is; the guard uses one of them.
  denyPermissions(session as unknown as PermissionAsker);
  return set;
}

test.each([
  'media',
  'geolocation',
  'notifications',
  'clipboard-read',
  'fullscreen',
  'openExternal',
  'hid',
  'anything new',
])('the permission %s is denied, asked for or looked up', (permission) => {
  const set = guardFake();
  const answers: unknown[] = [];
  set.get('request')?.(null, permission, (isGranted: unknown) => answers.push(isGranted));
  expect(answers).toEqual([false]);
  expect(set.get('check')?.(null, permission)).toBe(false);
});

test('devices are denied', () => {
  expect(guardFake().get('device')?.({ deviceType: 'usb' })).toBe(false);
});

test('downloads are stopped', () => {
  let isStopped = false;
  guardFake().get('will-download')?.({ preventDefault: () => (isStopped = true) });
  expect(isStopped).toBe(true);
});
