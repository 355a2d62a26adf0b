import { z } from 'zod';
import type { ContentPatch } from '../versions/content-patch.ts';
import type { BlockField } from '../versions/content.ts';
import type { Operation } from '../versions/operation.ts';

/**
 * What one person changes of a timetable without getting in another's way, as a path: "block/3f…/time" is when a lesson is,
 * "block/3f…/title" what it is called, "block/3f…" all of it and that it is there.
 */
export const Unit = z.string().regex(/^[a-z]+(?:\/[0-9A-Za-z-]+){0,2}$/);
export type Unit = z.infer<typeof Unit>;

/** Whether a timetable is a draft, approved, published or superseded. */
export const STATE: Unit = 'state';

/** When a lesson is can only be said as a whole: half of one answer and half of another is an hour that nobody chose. */
const TIME: ReadonlySet<BlockField> = new Set(['day', 'cycleDay', 'date', 'start', 'end', 'weeks']);

/** Whether two changes of these cannot both be kept: they are the same, or one holds the other. */
export function meet(one: Unit, other: Unit): boolean {
  return one === other || one.startsWith(`${other}/`) || other.startsWith(`${one}/`);
}

/** All that an operation changes. Who takes lessons apart, joins or removes them changes all of each. */
export function unitsOf(operation: Operation): Unit[] {
  switch (operation.kind) {
    case 'change-field':
      return [fieldUnit(operation.block, operation.field)];
    case 'accept-fields':
      return [...new Set(operation.fields.map((field) => fieldUnit(operation.block, field)))];
    case 'move':
      return [fieldUnit(operation.block, 'start')];
    case 'add':
      return [`block/${operation.id}`, ...(operation.text === null ? [] : [`text/${operation.text}`])];
    case 'remove':
    case 'restore':
      return [`block/${operation.block}`];
    case 'split':
      return [operation.block, ...operation.others.map(({ id }) => id)].map((id) => `block/${id}`);
    case 'merge':
      return [operation.block, ...operation.others].map((id) => `block/${id}`);
    case 'change-header':
      return [`header/${operation.field}`];
    case 'change-part':
      return [`part/${operation.part}/${operation.field}`];
    case 'settle-question':
      return [`question/${operation.question}`];
    case 'take-reading':
      // What people said survives it by itself; only which reading it was can be contested.
      return ['reading'];
    case 'put-back':
      return unitsOfPatch(operation.patch);
  }
}

function fieldUnit(block: string, field: BlockField): Unit {
  return `block/${block}/${TIME.has(field) ? 'time' : field}`;
}

function unitsOfPatch({ header, parts, blocks, setAside, questions, warnings }: ContentPatch): Unit[] {
  return [
    ...(header === undefined ? [] : ['header']),
    ...idsIn(parts).map((id) => `part/${id}`),
    // A lesson that is set aside keeps its id; a text has one of its own, which no lesson has.
    ...new Set([...idsIn(blocks), ...idsIn(setAside)].map((id) => `block/${id}`)),
    ...idsIn(setAside).map((id) => `text/${id}`),
    ...idsIn(questions).map((id) => `question/${id}`),
    ...(warnings === undefined ? [] : ['reading']),
  ];
}

type AnyListPatch = {
  readonly put?: readonly { readonly id: string }[] | undefined;
  readonly drop?: readonly string[] | undefined;
  readonly insert?: readonly { readonly item: { readonly id: string } }[] | undefined;
};

function idsIn({ put = [], drop = [], insert = [] }: AnyListPatch = {}): string[] {
  return [...put.map(({ id }) => id), ...drop, ...insert.map(({ item }) => item.id)];
}
