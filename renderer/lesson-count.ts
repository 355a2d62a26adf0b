import type { Texts } from './texts.ts';

/** "29 lessons and 5 breaks": how much stands on a sheet; `blocks` counts both. */
export function lessonCountWords(
  { blocks, breaks = 0 }: { readonly blocks: number; readonly breaks?: number | undefined },
  { text, allOf }: Pick<Texts, 'text' | 'allOf'>,
): string {
  const lessons = blocks - breaks;
  return allOf([
    ...(lessons > 0 || breaks === 0 ? [text('intake.blocks', { count: lessons })] : []),
    ...(breaks > 0 ? [text('intake.breaks', { count: breaks })] : []),
  ]);
}
