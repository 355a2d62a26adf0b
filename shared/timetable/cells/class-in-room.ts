import { looksLikeRoom } from './line-role.ts';
import { isClassName } from './school-words.ts';

type ClassAndRoom = { readonly class: string | null; readonly room: string | null };

/**
 * What stands in a room's place where no class was told: "2b s. 24" is the class and the room, and "8a" on the plan of a room
 * (`partRoom`, the heading's) is the class, for the room is said once above.
 */
export function classInRoom({ class: of, room }: ClassAndRoom, partRoom: string | null): ClassAndRoom {
  const said = { class: of, room };
  if (room === null || of !== null) return said;
  const [, first = '', rest = ''] = /^(\S+)\s+(.+)$/u.exec(room) ?? [];
  if (isClassName(first) && looksLikeRoom(rest)) return { class: first, room: rest };
  return partRoom !== null && isClassName(room) ? { class: room, room: null } : said;
}
