import type { Whose } from '../../../shared/access/may.ts';
import type { TimetableContent } from '../../../shared/versions/content.ts';
import type { PublishedCard } from './card.ts';
import type { NameTagger } from './name-tags.ts';
import { namesAboveParts } from './names-above.ts';
import type { Names } from './names-above.ts';

type Tags = Pick<PublishedCard, 'classTags' | 'personTags'>;

/**
 * Whom a timetable is about, in any of its parts: the classes and people that stand over them. The week of a class is not
 * shown to whoever teaches one lesson of it, nor a teacher's to the classes in it: their accounts say which classes are
 * theirs. Only a part that names nobody above its lessons, as the list of a whole school, is about those in the lessons.
 */
export function tagsOfContent(content: TimetableContent, tagger: NameTagger): Tags {
  const above = namesAboveParts(content);
  const inLessons = content.blocks.filter(({ part }) => !above.get(part)?.length).map(({ values }) => values);
  return tagsOfNames([...[...above.values()].flat(), ...inLessons], tagger);
}

export function tagsOfNames(said: readonly Names[], { tagsOf }: NameTagger): Tags {
  const tagsIn = (kind: 'class' | 'person', field: keyof Names): string[] => {
    const names = new Set(said.flatMap((values) => values[field] ?? []));
    return [...new Set([...names].flatMap((name) => tagsOf(kind, name)))];
  };
  return { classTags: tagsIn('class', 'class'), personTags: tagsIn('person', 'teacher') };
}

export function whoseIs({ classTags, personTags }: Tags): Whose {
  return { userId: null, personIds: personTags, classIds: classTags };
}
