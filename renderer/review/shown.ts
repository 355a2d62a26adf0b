/** What is shown on the sheet and in the details: a block, or a place that did not become one. */
export type Shown =
  { readonly kind: 'block'; readonly id: string } | { readonly kind: 'setAside' | 'question'; readonly index: number };
