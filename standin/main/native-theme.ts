import type { NativeTheme as ElectronNativeTheme } from 'electron';
import { PartEmitter } from '../refuse-unknown.ts';
import { contentsById } from './open-windows.ts';
import type { PageSession } from './page-session.ts';

type ThemeSource = ElectronNativeTheme['themeSource'];

/** STANDIN_THEME=dark is a machine whose user prefers dark. */
const systemIsDark = process.env['STANDIN_THEME'] === 'dark';

export class NativeTheme extends PartEmitter {
  // Playwright emulates forced colours in the page; no such machine is played here.
  readonly inForcedColorsMode = false;
  readonly shouldUseHighContrastColors = false;
  readonly shouldUseInvertedColorScheme = false;
  readonly prefersReducedTransparency = false;
  private source: ThemeSource = 'system';

  constructor() {
    super('nativeTheme');
  }

  get themeSource(): ThemeSource {
    return this.source;
  }
  set themeSource(source: ThemeSource) {
    if (!['system', 'light', 'dark'].includes(source)) throw new TypeError(`Invalid themeSource: ${String(source)}`);
    const before = this.shouldUseDarkColors;
    this.source = source;
    for (const contents of contentsById.values()) contents.standin.withPage(emulateTheme);
    if (this.shouldUseDarkColors !== before) this.emit('updated');
  }

  get shouldUseDarkColors(): boolean {
    return this.source === 'system' ? systemIsDark : this.source === 'dark';
  }
}

export const nativeTheme = new NativeTheme();

/** Tells a page what `prefers-color-scheme` is to answer. */
export async function emulateTheme(page: PageSession): Promise<void> {
  // Left alone, the page follows Chromium, and Playwright's own emulation.
  if (nativeTheme.themeSource === 'system' && !systemIsDark) {
    await page.send('Emulation.setEmulatedMedia', { features: [] });
    return;
  }
  const value = nativeTheme.shouldUseDarkColors ? 'dark' : 'light';
  await page.send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value }] });
}
