/** The utility processes that are alive, for app.getAppMetrics and for ending them with the program. */
export const utilityProcesses = new Set<{ readonly pid: number; readonly name: string }>();
