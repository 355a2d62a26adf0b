import type { TimetableContent } from './content.ts';
import type { ContentPatch } from './content-patch.ts';
import type { ListPatch } from './list-patch.ts';
import { isSameData } from './same-data.ts';

/** The patch that makes the second content of the first; null where they say the same. */
export function patchBetween(before: TimetableContent, after: TimetableContent): ContentPatch | null {
  const patch: ContentPatch = {};
  if (!isSameData(before.header, after.header)) patch.header = after.header;
  if (!isSameData(before.warnings, after.warnings)) patch.warnings = after.warnings;
  const parts = listPatchBetween(before.parts, after.parts);
  const blocks = listPatchBetween(before.blocks, after.blocks);
  const setAside = listPatchBetween(before.setAside, after.setAside);
  const questions = listPatchBetween(before.questions, after.questions);
  if (parts !== null) patch.parts = parts;
  if (blocks !== null) patch.blocks = blocks;
  if (setAside !== null) patch.setAside = setAside;
  if (questions !== null) patch.questions = questions;
  return Object.keys(patch).length === 0 ? null : patch;
}

function listPatchBetween<Item extends { readonly id: string }>(
  before: readonly Item[],
  after: readonly Item[],
): ListPatch<Item> | null {
  const places = new Map(before.map(({ id }, at) => [id, at]));
  const known = new Map(before.map((item) => [item.id, item]));
  const stay = idsInOrder(after, places);
  const drop = before.filter(({ id }) => !stay.has(id)).map(({ id }) => id);
  const put = after.filter((item) => stay.has(item.id) && !isSameData(known.get(item.id), item));
  const insert = [...after.entries()].filter(([, { id }]) => !stay.has(id)).map(([at, item]) => ({ at, item }));
  if (drop.length + put.length + insert.length === 0) return null;
  return { put, drop, insert };
}

/** Those that come after each other in both lists: what stays of a list keeps its order. Not the most there could be. */
function idsInOrder(after: readonly { readonly id: string }[], places: ReadonlyMap<string, number>): Set<string> {
  const stay = new Set<string>();
  let last = -1;
  for (const { id } of after) {
    const at = places.get(id);
    if (at === undefined || at < last) continue;
    stay.add(id);
    last = at;
  }
  return stay;
}
