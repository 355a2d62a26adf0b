import { release, totalmem } from 'node:os';
import { app } from 'electron';
import type { OfficeState } from '../../shared/ipc/office-messages.ts';
import type { ProgramFacts } from './write-report.ts';

/** Versions and the kind of computer; not its name, its user or its folders. */
export function readProgramFacts(office: OfficeState['kind']): ProgramFacts {
  const { electron, chrome, node } = process.versions;
  return {
    versions: { program: app.getVersion(), electron: electron ?? '-', chrome: chrome ?? '-', node },
    platform: process.platform,
    processor: process.arch,
    system: release().replaceAll(/[^\w.-]/g, ''),
    memoryMegabytes: Math.round(totalmem() / 1024 / 1024),
    language: app.getLocale(),
    office,
  };
}
