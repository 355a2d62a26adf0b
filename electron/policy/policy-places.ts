import { posix, win32 } from 'node:path';

type Computer = {
  readonly platform: NodeJS.Platform;
  readonly environment: Readonly<Record<string, string | undefined>>;
};

/**
 * Where the school's IT puts the policy file: where only an administrator of the computer may write. The first that is there
 * holds. On Windows the place comes from the environment, which whoever starts the program can change; so the usual one
 * is looked at first, and a file that lies there cannot be got round.
 */
export function policyPlaces({ platform, environment }: Computer): readonly string[] {
  switch (platform) {
    case 'win32': {
      const folders = new Set(['C:\\ProgramData', environment['ProgramData'] ?? 'C:\\ProgramData']);
      return [...folders].map((folder) => win32.join(folder, 'Timetable Desk', 'policy.json'));
    }
    case 'darwin':
      return [posix.join('/Library/Application Support/Timetable Desk', 'policy.json')];
    default:
      return ['/etc/timetable-desk/policy.json'];
  }
}

/** Another file, for trying out and for tests: a packed program does not hear of it. */
export function tryOutPlace(isPackaged: boolean, switched: string): readonly string[] | null {
  return isPackaged || switched === '' ? null : [switched];
}
