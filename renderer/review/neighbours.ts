/** The documents before and after one in the list, and its place there, counted from 1; 0 where it does not stand there. */
export type Neighbours = {
  readonly before: string | null;
  readonly after: string | null;
  readonly place: number;
  readonly count: number;
};

/**
 * `lastPlace` is where the document stood before it left the list, as one does that was approved: the round goes on from
 * there, and from the end of the list with what is left of it. Null where that is not known.
 */
export function neighboursOf(
  documentIds: readonly string[],
  documentId: string,
  lastPlace: number | null = null,
): Neighbours {
  const index = documentIds.indexOf(documentId);
  const count = documentIds.length;
  if (index !== -1) {
    return { before: documentIds[index - 1] ?? null, after: documentIds[index + 1] ?? null, place: index + 1, count };
  }
  if (lastPlace === null) return { before: null, after: null, place: 0, count };
  return {
    before: documentIds[lastPlace - 2] ?? null,
    after: documentIds[lastPlace - 1] ?? documentIds[0] ?? null,
    place: 0,
    count,
  };
}
