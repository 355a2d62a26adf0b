import { SourceMap } from 'node:module';
import { transformWithOxc } from 'vite';
import { expect, test } from 'vitest';
import { decodeMappings } from './decode-mappings.ts';

const source = `type Lesson = { title: string };
export function nameOf(lesson: Lesson | null): string {
  if (lesson === null) return 'free';

  return lesson.title as string;
}
`;

test('every entry says what a reader of source maps by other people says', async () => {
  const { map } = await transformWithOxc(source, 'lesson.ts', { sourcemap: true });
  const mappings = decodeMappings(map?.mappings ?? '');
  expect(mappings.length).toBeGreaterThan(10);
  const other = new SourceMap({ ...map, version: 3, file: 'lesson.js', sourceRoot: '' } as never);
  for (const { builtLine, builtColumn, line, column } of mappings) {
    expect(other.findEntry(builtLine, builtColumn)).toMatchObject({
      generatedLine: builtLine,
      generatedColumn: builtColumn,
      originalLine: line,
      originalColumn: column,
    });
  }
});
