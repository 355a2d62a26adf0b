import { expect, test } from 'vitest';
import { checkStyleSides } from './style-sides.ts';

test.each([
  'left: 8px;',
  '  border-left: 1px solid;',
  'margin-right: 4px;',
  'text-align: right;',
  'border-top-right-radius: 2px;',
  'padding: 4px 16px 4px 24px;',
  'margin: 0 0 0 auto;',
])('a style that names a side is refused: %s', (line) => {
  expect(checkStyleSides('renderer/a.css', `.a {\n${line}\n}`)).toHaveLength(1);
});

test.each([
  'inset-inline-start: 8px;',
  'padding: 4px 16px;',
  'padding: 4px 16px 8px 16px;',
  'text-align: start;',
  'margin-inline: auto 0;',
  '--from-edge: to left;',
  'box-shadow: 0 0 0 1px red;',
])('a style that knows start and end passes: %s', (line) => {
  expect(checkStyleSides('renderer/a.css', `.a {\n${line}\n}`)).toEqual([]);
});
