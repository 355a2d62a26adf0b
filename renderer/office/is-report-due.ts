/** At most twice a minute: the window locks after minutes, and each report wakes the store. */
const REPORT_EVERY_MILLISECONDS = 30_000;

/** Whether activity is to be reported; times in milliseconds, null before the first report. */
export function isReportDue(reportedAt: number | null, now: number): boolean {
  return reportedAt === null || now - reportedAt >= REPORT_EVERY_MILLISECONDS;
}
