import { calibrationFamilies } from './calibration-families.ts';
import type { Family } from './family.ts';
import { testFamilies } from './test-families.ts';
import { trainFamilies } from './train-families.ts';

/** Every layout, each in one split alone: what the engine is tuned and calibrated on never tells how good it is. */
export const families: readonly Family[] = [...trainFamilies, ...calibrationFamilies, ...testFamilies];
