import type { PrintToPDFOptions } from 'electron';
import type { PageSession } from './page-session.ts';

/** Paper sizes in inches, portrait, by Electron's names. */
const PAPER: Readonly<Record<string, readonly [number, number]>> = {
  A0: [33.1, 46.8],
  A1: [23.4, 33.1],
  A2: [16.54, 23.4],
  A3: [11.7, 16.54],
  A4: [8.27, 11.7],
  A5: [5.83, 8.27],
  A6: [4.13, 5.83],
  Ledger: [17, 11],
  Legal: [8.5, 14],
  Letter: [8.5, 11],
  Tabloid: [11, 17],
};

/** The page as a PDF, with Electron's options. */
export async function printPage(page: PageSession, options: PrintToPDFOptions): Promise<Buffer> {
  const { pageSize = 'Letter', margins, ...rest } = options;
  const named = typeof pageSize === 'string' ? PAPER[pageSize] : ([pageSize.width, pageSize.height] as const);
  if (!named) throw new Error(`Invalid pageSize ${String(pageSize)}`);
  const [paperWidth, paperHeight] = named;
  const edges = margins && {
    marginTop: margins.top,
    marginBottom: margins.bottom,
    marginLeft: margins.left,
    marginRight: margins.right,
  };
  const wish = { ...rest, ...edges, paperWidth, paperHeight };
  const { data } = await page.send<{ data: string }>('Page.printToPDF', wish);
  return Buffer.from(data, 'base64');
}

/** What is on screen, as the part of a NativeImage that programs use. */
export async function capturePage(page: PageSession) {
  const { data } = await page.send<{ data: string }>('Page.captureScreenshot', { format: 'png' });
  const png = Buffer.from(data, 'base64');
  return {
    toPNG: () => png,
    toDataURL: () => `data:image/png;base64,${data}`,
    isEmpty: () => png.length === 0,
    // A PNG says its width and height at bytes 16 and 20.
    getSize: () => ({ width: png.readUInt32BE(16), height: png.readUInt32BE(20) }),
  };
}

/**
 * Shows the page as Electron's zoom does: fewer CSS pixels in the same window, each drawn larger. DevTools has no page
 * zoom of its own; a smaller screen at a higher density lays out the same way.
 */
export async function zoomPage(page: PageSession, factor: number): Promise<void> {
  await page.send('Emulation.clearDeviceMetricsOverride');
  if (factor === 1) return;
  type Metrics = { cssLayoutViewport: { clientWidth: number; clientHeight: number } };
  const { cssLayoutViewport: full } = await page.send<Metrics>('Page.getLayoutMetrics');
  await page.send('Emulation.setDeviceMetricsOverride', {
    width: Math.round(full.clientWidth / factor),
    height: Math.round(full.clientHeight / factor),
    deviceScaleFactor: factor,
    mobile: false,
  });
}
