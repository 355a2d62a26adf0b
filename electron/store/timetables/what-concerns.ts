import type { Actor } from '../../../shared/access/actor.ts';
import { may } from '../../../shared/access/may.ts';
import type { PartField, TimetableContent, TimetablePart } from '../../../shared/versions/content.ts';
import type { NameTagger } from './name-tags.ts';
import { namesAboveParts } from './names-above.ts';
import type { Names } from './names-above.ts';
import { tagsOfNames, whoseIs } from './whom-it-concerns.ts';

/**
 * As much of what is published as somebody may see: all of it, or the parts with their name or class above, and of a part
 * that names nobody the lessons that do. One file may hold the week of every class. Null where that is nothing.
 */
export function whatConcerns(actor: Actor, content: TimetableContent, tagger: NameTagger): TimetableContent | null {
  if (may(actor, 'timetables.view-published')) return content;
  const concerns = rememberWhomItConcerns(actor, tagger);
  const above = namesAboveParts(content);
  const isNamed = (part: string) => (above.get(part) ?? []).length > 0;
  const blocks = content.blocks.filter(({ part, values }) =>
    isNamed(part) ? above.get(part)?.some(concerns) : concerns(values),
  );
  const withBlocks = new Set(blocks.map(({ part }) => part));
  const parts = content.parts.filter(({ id }) => (isNamed(id) ? above.get(id)?.some(concerns) : withBlocks.has(id)));
  if (parts.length === 0) return null;
  const header = parts.length === content.parts.length ? content.header : headerOver(content, parts);
  return { ...content, header, parts, blocks };
}

/** A list of a whole school says the same few names in each lesson. */
function rememberWhomItConcerns(actor: Actor, tagger: NameTagger): (names: Names) => boolean {
  const known = new Map<string, boolean>();
  return (names) => {
    const key = JSON.stringify([names.class, names.teacher]);
    const concerns = known.get(key) ?? may(actor, 'timetables.view-published', whoseIs(tagsOfNames([names], tagger)));
    known.set(key, concerns);
    return concerns;
  };
}

/** The heading of what is left: nothing in it that only the other parts say. The title is that of the first page. */
function headerOver(
  { header, parts: all }: TimetableContent,
  parts: readonly TimetablePart[],
): TimetableContent['header'] {
  const { values } = header;
  const common = (fact: PartField): string | null => {
    const said = new Set(parts.flatMap((part) => part.values[fact] ?? []));
    if (said.size > 0) return said.size === 1 ? ([...said][0] ?? null) : null;
    return all.some((part) => part.values[fact] === values[fact]) ? null : values[fact];
  };
  const ofParts = { class: common('class'), teacher: common('teacher'), week: common('week'), room: common('room') };
  const title = parts[0]?.id === all[0]?.id ? values.title : null;
  return { values: { ...values, ...ofParts, title }, marks: {} };
}
