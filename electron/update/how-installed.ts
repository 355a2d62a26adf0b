import { posix, win32 } from 'node:path';

/** How this copy of the program came onto the computer. `by-others`: whoever brought it brings newer ones too. */
export type HowInstalled = 'windows-setup' | 'mac' | 'appimage' | 'by-others';

type Copy = {
  readonly platform: NodeJS.Platform;
  readonly isPackaged: boolean;
  /** The program's own file. */
  readonly program: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly isThere: (file: string) => boolean;
};

/**
 * Only what a person has installed for themselves replaces itself. An MSI package comes from the school's IT and a deb from
 * the system's own package manager: a newer version put beside it would be one that neither knows of.
 */
export function howInstalled({ platform, isPackaged, program, environment, isThere }: Copy): HowInstalled {
  switch (platform) {
    case 'win32':
      // Our setup program leaves one beside the program, an MSI package does not.
      return isThere(win32.join(win32.dirname(program), 'Uninstall Timetable Desk.exe'))
        ? 'windows-setup'
        : 'by-others';
    case 'darwin':
      return isPackaged ? 'mac' : 'by-others';
    default: {
      const file = environment['APPIMAGE'];
      return file !== undefined && posix.isAbsolute(file) && isThere(file) ? 'appimage' : 'by-others';
    }
  }
}
