import type { Workshop } from '../profiles/profile.ts';
import { createBrowser } from './browser.ts';
import { createLibreOffice } from './libre-office.ts';

export type OpenWorkshop = Workshop & { readonly close: () => Promise<void> };

/** The programs that draw, started when the first sheet needs them; whoever opens the workshop closes it. */
export function openWorkshop(): OpenWorkshop {
  const [browser, office] = [createBrowser(), createLibreOffice()];
  return {
    browser,
    office,
    async close() {
      await browser.close();
      office.close();
    },
  };
}
