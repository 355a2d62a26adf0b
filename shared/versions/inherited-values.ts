import type { BlockValues, TimetableBlock, TimetableContent } from './content.ts';

/** Answers the values of a block with what it inherits: class, teacher and room from its part, then from the header. */
export function inheriting({ header, parts }: Pick<TimetableContent, 'header' | 'parts'>) {
  const partById = new Map(parts.map((part) => [part.id, part.values]));
  return ({ part, values }: Pick<TimetableBlock, 'part' | 'values'>): BlockValues => {
    const own = partById.get(part);
    return {
      ...values,
      class: values.class ?? own?.class ?? header.values.class,
      teacher: values.teacher ?? own?.teacher ?? header.values.teacher,
      room: values.room ?? own?.room ?? header.values.room,
      weeks: values.weeks ?? own?.week ?? header.values.week,
    };
  };
}
