import { writeFileSync } from 'node:fs';
import { AppImageUpdater, MacUpdater, NsisUpdater } from 'electron-updater';
import type { AppUpdater, BaseUpdater } from 'electron-updater';
import { invariant } from '../../shared/invariant.ts';
import type { HowInstalled } from './how-installed.ts';

/** Squirrel takes the new version over and unpacks it before the program may end, in milliseconds. */
const MAC_PATIENCE = 120_000;

type Opening = {
  readonly how: HowInstalled;
  readonly feed: string;
  readonly isPackaged: boolean;
  /** Where a run that is not packed keeps what electron-builder would have written beside the program. */
  readonly tryOutConfig: string;
  /** Does something when the program has closed everything and is about to end. */
  readonly atTheVeryEnd: (step: () => void) => void;
};

export type OpenedUpdater = {
  readonly updater: AppUpdater;
  readonly install: (startsAgain: boolean) => Promise<void>;
};

/** electron-updater's own class for this kind of copy, and how it puts a downloaded version in this one's place. */
export function openUpdater({ how, feed, isPackaged, tryOutConfig, atTheVeryEnd }: Opening): OpenedUpdater {
  invariant(how !== 'by-others', 'a copy that others brought is not replaced by us');
  const opened = how === 'mac' ? openForMac() : openForFile(how, atTheVeryEnd);
  if (!isPackaged) {
    writeFileSync(tryOutConfig, 'updaterCacheDirName: timetable-desk-updater\n');
    Object.assign(opened.updater, { forceDevUpdateConfig: true, updateConfigPath: tryOutConfig });
  }
  opened.updater.setFeedURL({ provider: 'generic', url: feed });
  return opened;
}

/** The installer, or the new file, is started when our windows and the store have gone: a second program would be sent away. */
function openForFile(how: 'windows-setup' | 'appimage', atTheVeryEnd: Opening['atTheVeryEnd']): OpenedUpdater {
  const updater: BaseUpdater = how === 'appimage' ? new AppImageUpdater() : new NsisUpdater();
  return {
    updater,
    install: (startsAgain) => {
      atTheVeryEnd(() => void updater.install(true, startsAgain));
      return Promise.resolve();
    },
  };
}

/** On macOS the system's own updater replaces the program as it ends, and has to take over before. */
function openForMac(): OpenedUpdater {
  const updater = new MacUpdater();
  return {
    updater,
    install: (startsAgain) => {
      updater.autoRunAppAfterInstall = startsAgain;
      updater.quitAndInstall();
      return new Promise((resolve) => {
        setTimeout(resolve, MAC_PATIENCE);
        updater.once('error', () => resolve());
      });
    },
  };
}
