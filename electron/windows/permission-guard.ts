import type { Session } from 'electron';

/** The part of a session that asks for permissions. */
export type PermissionAsker = Pick<
  Session,
  'setPermissionRequestHandler' | 'setPermissionCheckHandler' | 'setDevicePermissionHandler' | 'on'
>;

/** A timetable needs no camera, no location and no download: every permission is denied, asked for or looked up. */
export function denyPermissions(session: PermissionAsker): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => event.preventDefault());
}
