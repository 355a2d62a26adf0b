import type { Box } from '../../../shared/timetable/geometry.ts';

/** A cell and the number of the connected drawing of rules that encloses it. */
export type CellBox = { readonly box: Box; readonly network: number };
