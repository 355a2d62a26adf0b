import type { App as ElectronApp, CommandLine } from 'electron';
import { asElectron } from '../as-electron.ts';
import { createEvent } from '../create-event.ts';
import type { Matches } from '../matches-electron.ts';
import { record } from '../records.ts';
import { PartEmitter, refuseUnknown } from '../refuse-unknown.ts';
import { utilityProcesses } from '../utility/running.ts';
import { changePath, pathFor } from './app-paths.ts';
import { lifecycle } from './lifecycle.ts';
import { interfaceLanguage, systemLanguages, systemLocale } from './locale.ts';
import { frontWindow, windowsById } from './open-windows.ts';
import { measureProcesses } from './process-metrics.ts';
import { program, switches } from './program.ts';
import { SingleInstance } from './single-instance.ts';

type Path = Parameters<ElectronApp['getPath']>[0];

const commandLine = refuseUnknown(
  {
    appendSwitch: (name: string, value = '') => void switches.set(name, value),
    getSwitchValue: (name: string) => switches.get(name) ?? '',
    hasSwitch: (name: string) => switches.has(name),
    removeSwitch: (name: string) => void switches.delete(name),
  },
  'app.commandLine',
);

export class App extends PartEmitter {
  readonly commandLine = asElectron<CommandLine>(commandLine satisfies Matches<typeof commandLine, CommandLine>);
  /** The stand-in is never packaged. */
  readonly isPackaged = false;
  name = program.name;
  private instance: SingleInstance | null = null;

  constructor() {
    super('app');
  }

  whenReady(): Promise<void> {
    return lifecycle.whenReady;
  }
  isReady(): boolean {
    return lifecycle.ready;
  }
  getName(): string {
    return this.name;
  }
  setName(name: string): void {
    this.name = name;
  }
  getVersion(): string {
    return program.version;
  }
  getAppPath(): string {
    return program.folder;
  }
  getPath(place: Path): string {
    return pathFor(place, this.name);
  }
  setPath(place: string, folder: string): void {
    changePath(place, folder);
  }
  getLocale(): string {
    return interfaceLanguage();
  }
  getSystemLocale(): string {
    return systemLocale();
  }
  getPreferredSystemLanguages(): string[] {
    return systemLanguages();
  }
  getAppMetrics(): ReturnType<typeof measureProcesses> {
    const utilities = [...utilityProcesses].map(({ pid, name }) => ({ pid, name, type: 'Utility' as const }));
    return measureProcesses([{ pid: process.pid, type: 'Browser' }, ...utilities]);
  }
  focus(): void {
    frontWindow()?.focus();
  }

  // Enforced by real Electron only; kept for specs to assert.
  enableSandbox(): void {
    if (lifecycle.ready) throw new Error('app.enableSandbox() can only be called before app is ready');
    record('app.enableSandbox', true);
  }
  setAppUserModelId(id: string): void {
    record('app.setAppUserModelId', id);
  }
  setAboutPanelOptions(options: object): void {
    record('app.setAboutPanelOptions', options);
  }

  requestSingleInstanceLock(data?: unknown): boolean {
    this.instance ??= new SingleInstance(this.getPath('userData'));
    return this.instance.request(
      (second) => this.emit('second-instance', createEvent(), second.argv, second.workingDirectory, second.data),
      { argv: process.argv, workingDirectory: process.cwd(), data: data ?? null },
    );
  }
  hasSingleInstanceLock(): boolean {
    return this.instance?.isHeld ?? false;
  }
  releaseSingleInstanceLock(): void {
    this.instance?.release();
  }

  quit(): void {
    if (lifecycle.quitting) return;
    if (!this.allows('before-quit')) return;
    lifecycle.quitting = true;
    for (const window of windowsById.values()) window.close();
    // A window that refused to close, or a listener that refused to quit, keeps the program open.
    if (windowsById.size > 0 || !this.allows('will-quit')) lifecycle.quitting = false;
    else this.exit(0);
  }

  exit(code = 0): void {
    lifecycle.quitting = true;
    for (const window of windowsById.values()) window.destroy();
    this.emit('quit', createEvent(), code);
    void leave(code);
  }

  private allows(what: 'before-quit' | 'will-quit'): boolean {
    const event = createEvent();
    this.emit(what, event);
    return !event.defaultPrevented;
  }
}

async function leave(code: number): Promise<void> {
  await lifecycle.chromium?.stop();
  process.exit(code);
}

export const app = new App();
