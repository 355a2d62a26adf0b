/** With this on the command line (a shortcut, a policy) the IT department has crash dumps written. */
const KEEP = 'keep-crash-dumps';

type Switches = { hasSwitch(name: string): boolean; appendSwitch(name: string): void };
type Reporter = { start(options: { readonly uploadToServer: false; readonly compress: boolean }): void };

/**
 * A crash dump is a picture of memory, with names and keys in it. Electron writes none unless its reporter is started; Chromium's own
 * handler is switched off besides. Only IT can have them, for a while and by hand; they are never sent anywhere.
 */
export function settleCrashDumps(commandLine: Switches, crashReporter: Reporter): 'kept' | 'none' {
  if (commandLine.hasSwitch(KEEP)) {
    crashReporter.start({ uploadToServer: false, compress: true });
    return 'kept';
  }
  commandLine.appendSwitch('disable-breakpad');
  commandLine.appendSwitch('disable-crash-reporter');
  return 'none';
}
