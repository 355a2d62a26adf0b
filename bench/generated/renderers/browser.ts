import { chromium } from 'playwright';
import { findBrowser } from '../../../scripts/machine/look-around.ts';
import { escapeHtml } from '../../../scripts/samples/html.ts';
import type { SheetDesign } from '../sheet-design.ts';
import { htmlPage } from './html-page.ts';

/** One Chromium for the whole run: starting it anew for each sheet takes longer than drawing. */
export type Browser = {
  /** A PDF whose dates are a fixed day, so that the same design gives the same bytes. `margins` is what browsers print there. */
  readonly print: (design: SheetDesign, margins?: PageMargins) => Promise<Buffer>;
  /** A PNG of the whole page; `scale` is picture pixels a CSS pixel. */
  readonly picture: (design: SheetDesign, scale: number) => Promise<Buffer>;
  readonly close: () => Promise<void>;
};

/** What a browser adds to a page that somebody prints: day and title above, address and page below. */
export type PageMargins = { readonly title: string; readonly address: string; readonly day: string };

export function createBrowser(): Browser {
  let started: ReturnType<typeof chromium.launch> | null = null;
  const start = () => {
    const executablePath = findBrowser();
    if (!executablePath) throw new Error('Drawing sheets needs Chromium.');
    return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--hide-scrollbars'] });
  };
  const open = async (design: SheetDesign, scale: number) => {
    const browser = await (started ??= start());
    const viewport = { width: design.width, height: design.height };
    const page = await browser.newPage({ viewport, deviceScaleFactor: scale });
    await page.setContent(htmlPage(design));
    return page;
  };
  return {
    async print(design, margins) {
      const page = await open(design, 1);
      const hasPages = design.parts.some((part) => part.kind === 'page-break');
      const height = await page.evaluate(() => document.body.scrollHeight);
      // A sheet of one page that is too high is printed smaller, as people do.
      const scale = hasPages ? 1 : Math.max(0.5, Math.min(1, (0.98 * design.height) / height));
      const pdf = await page.pdf({
        preferCSSPageSize: true,
        printBackground: true,
        scale,
        ...(margins ? marginTemplates(margins) : {}),
      });
      await page.close();
      return Buffer.from(pdf.toString('latin1').replaceAll(/\(D:\d{14}/g, '(D:20250101000000'), 'latin1');
    },
    async picture(design, scale) {
      const page = await open(design, scale);
      const png = await page.screenshot({ fullPage: true });
      await page.close();
      return png;
    },
    async close() {
      if (started) await (await started).close();
    },
  };
}

function marginTemplates({ title, address, day }: PageMargins) {
  const line = (left: string, right: string) =>
    `<div style="width:100%;margin:0 24px;display:flex;justify-content:space-between;font:9px sans-serif"><span>${escapeHtml(left)}</span><span>${right}</span></div>`;
  const page = '<span class="pageNumber"></span>/<span class="totalPages"></span>';
  return {
    displayHeaderFooter: true,
    headerTemplate: line(day, escapeHtml(title)),
    footerTemplate: line(address, page),
  };
}
