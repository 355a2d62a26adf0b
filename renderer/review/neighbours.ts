/** The documents before and after one in the list, and its place there, counted from 1. */
export type Neighbours = {
  readonly before: string | null;
  readonly after: string | null;
  readonly place: number;
  readonly count: number;
};

export function neighboursOf(documentIds: readonly string[], documentId: string): Neighbours {
  const index = documentIds.indexOf(documentId);
  return {
    before: documentIds[index - 1] ?? null,
    after: index === -1 ? null : (documentIds[index + 1] ?? null),
    place: index + 1,
    count: documentIds.length,
  };
}
