import type { ConflictAbout } from '../../../shared/ipc/server-messages.ts';
import type { BlockField, TimetableContent } from '../../../shared/versions/content.ts';
import type { Operation } from '../../../shared/versions/operation.ts';

/** What an operation wanted to say, beside what stands there now: two values where it is about one field, else what it would do. */
export function valueIn(content: TimetableContent, operation: Operation): ConflictAbout {
  switch (operation.kind) {
    case 'change-field': {
      const { field, value } = operation;
      const block = content.blocks.find(({ id }) => id === operation.block);
      const lesson = block === undefined ? null : lessonOf(content, operation.block);
      return { kind: 'field', field, lesson, stands: block?.values[field] ?? null, wanted: value };
    }
    case 'move': {
      const field: BlockField = 'start';
      const block = content.blocks.find(({ id }) => id === operation.block);
      const lesson = block === undefined ? null : lessonOf(content, operation.block);
      return { kind: 'field', field, lesson, stands: block?.values.start ?? null, wanted: operation.to.start };
    }
    case 'change-header':
      return {
        ...{ kind: 'header', field: operation.field, stands: content.header.values[operation.field] },
        wanted: operation.value,
      };
    case 'change-part': {
      const part = content.parts.find(({ id }) => id === operation.part);
      const { field, value } = operation;
      return { kind: 'header', field, stands: part?.values[field] ?? null, wanted: value };
    }
    default:
      return {
        kind: 'step',
        step: operation.kind,
        lesson: 'block' in operation ? lessonOf(content, operation.block) : null,
      };
  }
}

/** How people tell a lesson; also one that was set aside meanwhile. */
function lessonOf({ blocks, setAside }: TimetableContent, id: string) {
  const aside = setAside.find((entry) => entry.kind === 'block' && entry.id === id);
  const block = blocks.find((one) => one.id === id) ?? (aside?.kind === 'block' ? aside.block : undefined);
  if (block === undefined) return null;
  const { title, day, start } = block.values;
  return { title, day, start };
}
