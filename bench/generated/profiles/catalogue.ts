import { calibrationProfiles } from './calibration.ts';
import { otherProfiles } from './other-files.ts';
import type { Profile } from './profile.ts';
import { testProfiles } from './test.ts';
import { trainProfiles } from './train.ts';

/** Every renderer with every damage that follows it; each belongs to one split alone. */
export const profiles: readonly Profile[] = [
  ...trainProfiles,
  ...calibrationProfiles,
  ...testProfiles,
  ...otherProfiles,
];
