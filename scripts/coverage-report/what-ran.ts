/** One script in V8's report: its functions, outer before inner, each with ranges of characters, outer before inner. */
export type CountedScript = {
  readonly url: string;
  readonly functions: readonly {
    readonly ranges: readonly { readonly startOffset: number; readonly endOffset: number; readonly count: number }[];
  }[];
};

/** Answers which characters of a script's text ran: at every offset the innermost range decides. */
export function findWhatRan(script: CountedScript, length: number): (offset: number) => boolean {
  const ran = new Uint8Array(length);
  for (const { ranges } of script.functions) {
    for (const { startOffset, endOffset, count } of ranges) ran.fill(count > 0 ? 1 : 0, startOffset, endOffset);
  }
  return (offset) => ran[offset] === 1;
}
