import type { ReadBlock } from '../reading.ts';

type Whereabouts = Pick<ReadBlock, 'room' | 'teacher'>;

/** Each has a room of its own, and no teacher is with both: they may meet at once. */
export function areInOwnRooms(a: Whereabouts, b: Whereabouts): boolean {
  const ownRooms = a.room !== null && b.room !== null && a.room !== b.room;
  return ownRooms && (a.teacher === null || a.teacher !== b.teacher);
}
