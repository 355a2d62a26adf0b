import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

export type Patience = { readonly withoutProgress: number; readonly altogether: number; readonly lookEvery: number };

const PATIENCE: Patience = { withoutProgress: 20_000, altogether: 15 * 60_000, lookEvery: 500 };

/**
 * Runs Electron's own installer, bounded: the electron package downloads its runtime when first asked, and on a network
 * that swallows packets that would hang. Progress is that the folder it downloads into grows. Answers null when the
 * runtime is there, or why it is not, in a few words.
 */
export function fetchElectron(installer: string, workFolder: string, patience = PATIENCE): Promise<string | null> {
  const downloads = mkdtempSync(join(workFolder, 'electron-download-'));
  const began = Date.now();
  let lastSize = 0;
  let lastProgress = began;

  return new Promise((resolve) => {
    const child = spawn(process.execPath, [installer], {
      stdio: 'ignore',
      env: { ...process.env, TMPDIR: downloads, TEMP: downloads, TMP: downloads, ELECTRON_GET_NO_PROGRESS: '1' },
    });
    const finish = (failure: string | null) => {
      clearInterval(watch);
      rmSync(downloads, { recursive: true, force: true });
      resolve(failure);
    };
    const watch = setInterval(() => {
      const size = folderSize(downloads);
      const now = Date.now();
      if (size !== lastSize) lastProgress = now;
      lastSize = size;
      if (now - lastProgress > patience.withoutProgress || now - began > patience.altogether) child.kill('SIGKILL');
    }, patience.lookEvery);
    child.once('error', (error) => finish(error.message));
    child.once('exit', (code, signal) => {
      if (signal) finish('no progress');
      else finish(code === 0 ? null : 'the download failed');
    });
  });
}

function folderSize(folder: string): number {
  let size = 0;
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    size += statSync(join(folder, file), { throwIfNoEntry: false })?.size ?? 0;
  }
  return size;
}
