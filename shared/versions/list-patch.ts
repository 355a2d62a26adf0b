import { z } from 'zod';
import { PermanentId } from './content.ts';

/**
 * A change to a list of things with ids: `put` replaces those with the same id, `drop` takes out, then `insert` puts in, each
 * at its place in the list that results, in ascending order. What stays keeps its order, so that every patch can be turned round.
 */
export type ListPatch<Item> = {
  put?: Item[] | undefined;
  drop?: PermanentId[] | undefined;
  insert?: { at: number; item: Item }[] | undefined;
};

type Identified = { readonly id: PermanentId };

export function listPatchOf<Item extends z.ZodType>(item: Item) {
  return z.object({
    put: z.array(item).optional(),
    drop: z.array(PermanentId).optional(),
    insert: z.array(z.object({ at: z.number().int().nonnegative(), item })).optional(),
  });
}

/** Whether a patch can be applied to a list: what it changes is there, and what it puts in is not and has a place. */
export function fitsList<Item extends Identified>(list: readonly Item[], patch: ListPatch<Item>): boolean {
  const { put = [], drop = [], insert = [] } = patch;
  const before = new Set(list.map(({ id }) => id));
  const touched = [...put.map(({ id }) => id), ...drop];
  const inserted = insert.map(({ item }) => item.id);
  const dropped = new Set(drop);
  const left = list.length - dropped.size;
  return (
    new Set(touched).size === touched.length &&
    new Set(inserted).size === inserted.length &&
    touched.every((id) => before.has(id)) &&
    inserted.every((id) => !before.has(id) || dropped.has(id)) &&
    insert.every(({ at }, index) => at <= left + index && at > (insert[index - 1]?.at ?? -1))
  );
}

/** The list after a patch that fits it. */
export function patchList<Item extends Identified>(list: Item[], patch: ListPatch<Item> | undefined): Item[] {
  if (patch === undefined) return list;
  const putById = new Map(patch.put?.map((item) => [item.id, item]));
  const dropped = new Set(patch.drop);
  const stays = list.filter(({ id }) => !dropped.has(id)).map((item) => putById.get(item.id) ?? item);
  if (patch.insert === undefined) return stays;
  const result: Item[] = [];
  let taken = 0;
  for (const { at, item } of patch.insert) {
    const before = stays.slice(taken, taken + at - result.length);
    taken += before.length;
    result.push(...before, item);
  }
  return [...result, ...stays.slice(taken)];
}

/** The patch that undoes another: applied to what that one makes of `list`, it gives `list` again, in its order. */
export function turnRound<Item extends Identified>(
  list: readonly Item[],
  patch: ListPatch<Item> | undefined,
): ListPatch<Item> | undefined {
  if (patch === undefined) return undefined;
  const put = new Set(patch.put?.map(({ id }) => id));
  const dropped = new Set(patch.drop);
  return {
    put: list.filter(({ id }) => put.has(id)),
    drop: (patch.insert ?? []).map(({ item }) => item.id),
    insert: [...list.entries()].filter(([, { id }]) => dropped.has(id)).map(([at, item]) => ({ at, item })),
  };
}
