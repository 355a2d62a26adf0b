import type { DraftBlock } from '../plans/draft-block.ts';
import { plainTitle } from './plain-title.ts';

/** A note with such a doubt is made of words that mean something else elsewhere. */
const STRAY = new Set(['fact-in-title', 'fact-elsewhere']);

/**
 * "Aula" with "Mús." on the line below it is the room for music, read as a room and a note: then each field names the other.
 * Null unless the note is doubted for such a reason and stands right behind the room.
 */
export function reasonsOfCutRoom(
  { meaning: { room, notes }, placed }: Pick<DraftBlock, 'meaning' | 'placed'>,
  reasonsOfNotes: readonly string[],
): { readonly room: string; readonly notes: string } | null {
  if (room === null || notes === null || !reasonsOfNotes.some((reason) => STRAY.has(reason))) return null;
  const [before, behind] = [plainTitle(room), plainTitle(notes)];
  const printed = plainTitle(placed.cell.lines.map(({ text }) => text).join(' '));
  if (before === '' || behind === '' || !printed.includes(`${before}${behind}`)) return null;
  return { room: `room-goes-on:${notes}`, notes: `note-of-room:${room}` };
}
