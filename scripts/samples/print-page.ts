import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { findBrowser } from '../machine/look-around.ts';
import { runQuietly } from '../machine/run-command.ts';
import { Stop } from '../machine/say.ts';

const QUIET = ['--headless=new', '--no-sandbox', '--disable-gpu', '--hide-scrollbars', '--no-first-run'];

/** Prints a page of HTML to PDF, with its dates set to a fixed day so that the same page gives the same bytes. */
export async function printToPdf(html: string): Promise<Buffer> {
  const pdf = await browse(html, 'page.pdf', (file) => ['--no-pdf-header-footer', `--print-to-pdf=${file}`]);
  return Buffer.from(pdf.toString('latin1').replaceAll(/\(D:\d{14}/g, '(D:20250101000000'), 'latin1');
}

/** A picture of the page, PNG; width and height in CSS pixels, scale in picture pixels each. */
export function takePicture(html: string, width: number, height: number, scale: number): Promise<Buffer> {
  return browse(html, 'page.png', (file) => [
    `--screenshot=${file}`,
    `--window-size=${width},${height}`,
    `--force-device-scale-factor=${scale}`,
  ]);
}

async function browse(html: string, answer: string, ask: (file: string) => string[]): Promise<Buffer> {
  const browser = findBrowser();
  if (!browser) throw new Stop('Making samples needs Chromium.');
  const folder = mkdtempSync(join(tmpdir(), 'sample-'));
  try {
    const page = join(folder, 'page.html');
    writeFileSync(page, html);
    const file = join(folder, answer);
    const profile = `--user-data-dir=${join(folder, 'profile')}`;
    const { code, output } = await runQuietly(browser, [...QUIET, profile, ...ask(file), pathToFileURL(page).href]);
    if (code !== 0) throw new Stop(`Chromium could not draw the page:\n${output}`);
    return readFileSync(file);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}
