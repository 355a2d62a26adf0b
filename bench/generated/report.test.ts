import { expect, test } from 'vitest';
import { describeDistance } from './report.ts';

test('invented sheets that are read more than three points better than real ones are called too easy', () => {
  expect(describeDistance(0.99, 0.95).join()).toMatch(/4\.0 points .*too easy/);
  expect(describeDistance(0.97, 0.95).join()).toMatch(/2\.0 points .*hard enough/);
  expect(describeDistance(0.83, 0.99).join()).toContain('hard enough');
  expect(describeDistance(0.99, null)).toEqual([]);
});
