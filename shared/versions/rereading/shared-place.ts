import type { Box } from '../../timetable/geometry.ts';
import { area, sharedArea } from '../../timetable/geometry.ts';
import type { SheetEvidence } from '../content.ts';

/** Where something stands on a sheet. */
export type Place = Pick<SheetEvidence, 'page' | 'box'>;

/** How much two places are the same, 0 to 1: what both cover of what either covers; 0 on different pages. */
export function sharedPlace(a: Place, b: Place): number {
  if (a.page !== b.page) return 0;
  const [first, second] = [toBox(a), toBox(b)];
  const common = sharedArea(first, second);
  const either = area(first) + area(second) - common;
  return either > 0 ? common / either : 0;
}

function toBox({ box: [x, y, width, height] }: Place): Box {
  return { x, y, width, height };
}
