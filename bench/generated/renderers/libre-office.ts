import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runQuietly } from '../../../scripts/machine/run-command.ts';

/** LibreOffice as a second hand: it lays out and writes files in its own way. */
export type LibreOffice = {
  readonly isHere: boolean;
  /** `from` and `to` are extensions; the answer is the file as LibreOffice writes it. */
  readonly convert: (bytes: Buffer, from: string, to: string) => Promise<Buffer>;
  readonly close: () => void;
};

/** Keeps a profile of its own, so that a LibreOffice somebody works in is left alone. */
export function createLibreOffice(): LibreOffice {
  const program = findProgram();
  const folder = mkdtempSync(join(tmpdir(), 'libre-office-'));
  return {
    isHere: program !== null,
    async convert(bytes, from, to) {
      if (!program) throw new Error('LibreOffice is not installed');
      writeFileSync(join(folder, `sheet.${from}`), bytes);
      const out = join(folder, 'out');
      const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
      const words = ['--headless', profile, '--convert-to', to, '--outdir', out, join(folder, `sheet.${from}`)];
      const { code, output } = await runQuietly(program, words);
      const answer = join(out, `sheet.${to}`);
      if (code !== 0 || !existsSync(answer)) throw new Error(`LibreOffice could not convert:\n${output}`);
      const converted = readFileSync(answer);
      rmSync(answer);
      return converted;
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function findProgram(): string | null {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  return folders.map((folder) => join(folder, 'soffice')).find((file) => existsSync(file)) ?? null;
}
