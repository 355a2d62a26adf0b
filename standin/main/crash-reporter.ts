import type { CrashReporterStartOptions } from 'electron';
import { record } from '../records.ts';
import { refuseUnknown } from '../refuse-unknown.ts';

const parameters: Record<string, string> = {};
let uploads = false;

/** Collects nothing; keeps what the program wished for. */
export const crashReporter = refuseUnknown(
  {
    start(options: CrashReporterStartOptions): void {
      uploads = options.uploadToServer ?? true;
      record('crashReporter.start', options);
    },
    getUploadToServer: () => uploads,
    getParameters: () => ({ ...parameters }),
    addExtraParameter: (key: string, value: string) => void (parameters[key] = value),
  },
  'crashReporter',
);
