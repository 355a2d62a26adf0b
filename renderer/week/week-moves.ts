/** A block as the arrow keys see it: its day's column and its place in the day. */
export type Stop = { readonly id: string; readonly column: number; readonly order: number; readonly lane: number };

/**
 * Where a key leads from one block of the week; null when the key means nothing there. Up and down stay in the day,
 * left and right go to what is on at about the same time on the next day that has anything.
 */
export function moveInWeek(stops: readonly Stop[], currentId: string | null, key: string, far: boolean): string | null {
  const inOrder = inWeekOrder(stops);
  const current = inOrder.find((stop) => stop.id === currentId);
  if (current === undefined) return inOrder[0]?.id ?? null;
  const day = inOrder.filter((stop) => stop.column === current.column);
  const index = day.indexOf(current);
  switch (key) {
    case 'ArrowDown':
      return day[index + 1]?.id ?? null;
    case 'ArrowUp':
      return day[index - 1]?.id ?? null;
    case 'ArrowRight':
      return beside(inOrder, current, 1);
    case 'ArrowLeft':
      return beside(inOrder, current, -1);
    case 'Home':
      return (far ? inOrder[0] : day[0])?.id ?? null;
    case 'End':
      return (far ? inOrder : day).at(-1)?.id ?? null;
    default:
      return null;
  }
}

/** By day, then by time, then from left to right. */
export function inWeekOrder(stops: readonly Stop[]): readonly Stop[] {
  return stops.toSorted((a, b) => a.column - b.column || a.order - b.order || a.lane - b.lane);
}

/** First through the lanes of the same moment, then over to the next day. */
function beside(inOrder: readonly Stop[], current: Stop, step: 1 | -1): string | null {
  const together = inOrder.filter((stop) => stop.column === current.column && stop.order === current.order);
  const neighbour = together[together.indexOf(current) + step];
  if (neighbour !== undefined) return neighbour.id;
  const columns = [...new Set(inOrder.map((stop) => stop.column))];
  const column = columns[columns.indexOf(current.column) + step];
  const day = inOrder.filter((stop) => stop.column === column);
  const nearest = day.toSorted((a, b) => Math.abs(a.order - current.order) - Math.abs(b.order - current.order));
  return nearest[0]?.id ?? null;
}
