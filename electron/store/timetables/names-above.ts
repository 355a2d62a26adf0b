import type { PartValues, PermanentId, TimetableContent } from '../../../shared/versions/content.ts';

export type Names = Pick<PartValues, 'class' | 'teacher'>;

/**
 * The names over each part of a sheet, by the part's id; none over a part that says of nobody whose it is. The heading of the
 * whole is a part's as well where there is no other. Of several, each is whose it says itself: what the reader put into the
 * heading of the whole may be what a single one of them says.
 */
export function namesAboveParts({
  header,
  parts,
}: Pick<TimetableContent, 'header' | 'parts'>): ReadonlyMap<PermanentId, readonly Names[]> {
  const ofWhole = parts.length > 1 ? notSaidByAny(parts, header.values) : header.values;
  return new Map(
    parts.map(({ id, values }) => {
      const above = parts.length > 1 && namesSomebody(values) ? [values] : [ofWhole, values];
      return [id, above.filter((names) => namesSomebody(names))];
    }),
  );
}

function namesSomebody(names: Names): boolean {
  return names.class !== null || names.teacher !== null;
}

function notSaidByAny(parts: TimetableContent['parts'], whole: Names): Names {
  const unlessSaid = (fact: keyof Names) =>
    parts.some(({ values }) => values[fact] === whole[fact]) ? null : whole[fact];
  return { class: unlessSaid('class'), teacher: unlessSaid('teacher') };
}
