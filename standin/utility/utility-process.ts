import { fork, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import path from 'node:path';
import type { ForkOptions, UtilityProcess as ElectronUtilityProcess } from 'electron';
import { asElectron } from '../as-electron.ts';
import type { Matches } from '../matches-electron.ts';
import { createEvent } from '../create-event.ts';
import { app } from '../main/app.ts';
import { PartEmitter, refuseUnknown } from '../refuse-unknown.ts';
import { utilityProcesses } from './running.ts';

/** A Node process of the program's own, in the shape Electron gives it. */
class UtilityProcess extends PartEmitter {
  readonly stdout: NodeJS.ReadableStream | null;
  readonly stderr: NodeJS.ReadableStream | null;
  private readonly child: ChildProcess;
  /** Where V8 leaves its report should it give up; not there otherwise. */
  private readonly report = path.join(tmpdir(), `standin-report-${randomUUID()}.json`);
  private readonly name: string;
  private alive = false;

  constructor(modulePath: string, args: string[], options: ForkOptions) {
    super('utilityProcess');
    this.name = options.serviceName ?? 'Node Utility Process';
    this.child = this.start(modulePath, args, options);
    this.stdout = this.child.stdout;
    this.stderr = this.child.stderr;
    this.listen();
  }

  /** Known from 'spawn' to 'exit', as in Electron. */
  get pid(): number | undefined {
    return this.alive ? this.child.pid : undefined;
  }

  postMessage(message: unknown, transfer: unknown[] = []): void {
    if (transfer.length > 0) throw new Error('stand-in: utilityProcess.postMessage with ports is not built');
    if (this.child.connected) this.child.send(message as object);
  }

  kill(): boolean {
    return this.child.kill('SIGTERM');
  }

  private start(modulePath: string, args: string[], options: ForkOptions): ChildProcess {
    const { env = process.env, cwd, execArgv = [], stdio = 'inherit' } = options;
    const [input, output, errors] = Array.isArray(stdio) ? stdio : ['ignore', stdio, stdio];
    return fork(path.join(import.meta.dirname, 'child.ts'), [modulePath, ...args], {
      env: env as NodeJS.ProcessEnv,
      ...(cwd === undefined ? {} : { cwd }),
      execArgv: [
        `--report-directory=${path.dirname(this.report)}`,
        `--report-filename=${path.basename(this.report)}`,
        '--report-on-fatalerror',
        '--disable-warning=ExperimentalWarning',
        ...execArgv,
      ],
      serialization: 'advanced',
      // The last pipe closes when this program ends, however it ends: parent-watch.ts waits for that.
      stdio: [input, output, errors, 'ipc', 'pipe'] as ('pipe' | 'ignore' | 'inherit' | 'ipc')[],
    });
  }

  private listen(): void {
    const { child, name } = this;
    const running = { pid: child.pid ?? 0, name };
    if (child.pid !== undefined) utilityProcesses.add(running);
    child.on('spawn', () => {
      this.alive = true;
      this.emit('spawn');
    });
    child.on('message', (message) => this.emit('message', message));
    child.on('error', (problem) => process.stderr.write(`stand-in: utility process ${name}: ${problem.message}\n`));
    child.on('exit', (code, signal) => {
      utilityProcesses.delete(running);
      this.reportFatalError();
      this.alive = false;
      // Electron passes on what waitpid says: a process ended by a signal has the signal's number.
      const exitCode = code ?? constants.signals[signal!];
      this.emit('exit', exitCode);
      if (exitCode !== 0) app.emit('child-process-gone', createEvent(), this.goneDetails(exitCode, signal));
    });
  }

  private goneDetails(exitCode: number, signal: NodeJS.Signals | null) {
    const killed = signal === 'SIGKILL' || signal === 'SIGTERM';
    const reason = killed ? 'killed' : signal ? 'crashed' : 'abnormal-exit';
    return { type: 'Utility', reason, exitCode, serviceName: 'node.mojom.NodeService', name: this.name };
  }

  /** V8 gave up, most often for memory: its report is what Electron hands on. */
  private reportFatalError(): void {
    if (!existsSync(this.report)) return;
    const report = readFileSync(this.report, 'utf8');
    rmSync(this.report);
    const { header } = JSON.parse(report) as { header: { event: string } };
    if (this.listenerCount('error') > 0) this.emit('error', 'FatalError', header.event, report);
  }
}

export const utilityProcess = refuseUnknown(
  {
    fork(modulePath: string, args: string[] = [], options: ForkOptions = {}): ElectronUtilityProcess {
      const child = new UtilityProcess(modulePath, args, options);
      return asElectron<ElectronUtilityProcess>(child satisfies Matches<UtilityProcess, ElectronUtilityProcess>);
    },
  },
  'utilityProcess',
);
