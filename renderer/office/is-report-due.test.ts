import { expect, test } from 'vitest';
import { isReportDue } from './is-report-due.ts';

test('the first sign of life is reported at once, the next ones at most twice a minute', () => {
  let reportedAt: number | null = null;
  const reports: number[] = [];
  for (let now = 5; now < 90_000; now += 250) {
    if (!isReportDue(reportedAt, now)) continue;
    reportedAt = now;
    reports.push(now);
  }
  expect(reports).toEqual([5, 30_005, 60_005]);
});
