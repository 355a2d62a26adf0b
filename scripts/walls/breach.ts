/** One place where a wall is broken: the file, the rule's name, and what it ran into. */
export type Breach = { readonly file: string; readonly rule: string; readonly detail: string };
