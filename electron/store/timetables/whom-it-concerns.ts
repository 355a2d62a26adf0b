import type { Whose } from '../../../shared/access/may.ts';
import type { TimetableContent } from '../../../shared/versions/content.ts';
import type { PublishedCard } from './card.ts';
import type { NameTagger } from './name-tags.ts';

type Tags = Pick<PublishedCard, 'classTags' | 'personTags'>;

/**
 * Whom a timetable is about: the classes and people that stand over it. The week of a class is not shown to whoever teaches
 * one lesson of it, nor a teacher's to the classes in it: their accounts say which classes are theirs. Only a sheet that
 * names nobody above its lessons, as the list of a whole school, is about those in the lessons.
 */
export function tagsOfContent({ header, parts, blocks }: TimetableContent, { tagsOf }: NameTagger): Tags {
  const above = [header.values, ...parts.map(({ values }) => values)];
  const isNamedAbove = above.some((said) => said.class !== null || said.teacher !== null);
  const said = isNamedAbove ? above : blocks.map(({ values }) => values);
  const tagsIn = (kind: 'class' | 'person', field: 'class' | 'teacher'): string[] => {
    const names = new Set(said.flatMap((values) => values[field] ?? []));
    return [...new Set([...names].flatMap((name) => tagsOf(kind, name)))];
  };
  return { classTags: tagsIn('class', 'class'), personTags: tagsIn('person', 'teacher') };
}

export function whoseIs({ classTags, personTags }: Tags): Whose {
  return { userId: null, personIds: personTags, classIds: classTags };
}
