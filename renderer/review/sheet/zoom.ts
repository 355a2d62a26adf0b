/** Steps of the sheet's size; 1 fits what was read to the width of its pane (read-span.ts). */
const STEPS: readonly number[] = [0.5, 0.75, 1, 1.25, 1.5, 2, 2.5, 3, 4];

export function zoomedIn(zoom: number): number {
  return STEPS.find((step) => step > zoom) ?? zoom;
}

export function zoomedOut(zoom: number): number {
  return STEPS.findLast((step) => step < zoom) ?? zoom;
}
