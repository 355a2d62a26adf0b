import { AxeBuilder } from '@axe-core/playwright';
import { expect } from 'playwright/test';
import type { Page } from 'playwright/test';
import type { Desk } from './fixtures.ts';

/** Sees that axe finds nothing against the page as it stands. */
export async function expectNoViolations(page: Page, state: string): Promise<void> {
  // Otherwise axe opens a page of its own for its report, which a window of the desk cannot have.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
  expect(found, `axe on ${state}`).toEqual([]);
}

/** The menu's zoom: what it makes larger leaves the page fewer pixels. */
export async function zoomWindow(desk: Desk, factor: number): Promise<void> {
  const width = () => desk.page.evaluate(() => innerWidth);
  const before = await width();
  await desk.app.evaluate(({ BrowserWindow }, zoom) => {
    BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(zoom);
  }, factor);
  await expect.poll(width).toBeLessThan(before);
}

/**
 * Sees that nothing runs out of the window sideways, that no control is cut off by what holds it, and that none lies
 * over another.
 */
export async function expectNothingCut(page: Page, state: string): Promise<void> {
  const faults = await page.evaluate(() => {
    // What floats over the screen may cover it: then only what floats counts.
    const layer = document.querySelector('[role="dialog"], [role="alertdialog"], [role="menu"]') ?? document;
    const isLarge = (element: Element) => element.getBoundingClientRect().width > 2;
    const controls = [...layer.querySelectorAll('button, [role="radio"], [role="tab"], [role="row"].row, h1')].filter(
      (element) => element.checkVisibility({ visibilityProperty: true }) && isLarge(element),
    );
    const nameOf = (element: Element) =>
      element.getAttribute('aria-label') ?? element.textContent?.trim() ?? element.outerHTML.slice(0, 60);
    const scrollsSideways = (element: Element): boolean => {
      for (let holder = element.parentElement; holder !== null; holder = holder.parentElement) {
        if (['auto', 'scroll'].includes(getComputedStyle(holder).overflowX)) return true;
      }
      return false;
    };
    const isOutside = (element: Element) => {
      const { left, right } = element.getBoundingClientRect();
      return (left < -1 || right > innerWidth + 1) && !scrollsSideways(element);
    };
    const isCut = (element: Element) =>
      element.matches('button, [role="radio"], [role="tab"]') && element.scrollWidth > element.clientWidth + 1;
    const overlaps = (one: Element, other: Element) => {
      if (one.contains(other) || other.contains(one)) return false;
      const [a, b] = [one.getBoundingClientRect(), other.getBoundingClientRect()];
      const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      return across > 2 && down > 2;
    };
    const { scrollWidth, clientWidth, scrollHeight, clientHeight } = document.documentElement;
    const tooHigh = scrollHeight - clientHeight;
    return [
      // A bar that scrolls by a hair: something unseen sticks out at the bottom.
      ...(tooHigh > 0 && tooHigh < 8 ? [`the page scrolls by ${tooHigh} px`] : []),
      ...(scrollWidth > clientWidth ? [`the page is ${scrollWidth - clientWidth} px too wide`] : []),
      ...controls.filter(isOutside).map((element) => `${nameOf(element)} is outside`),
      ...controls.filter(isCut).map((element) => `${nameOf(element)} is cut`),
      ...controls.flatMap((one, index) =>
        controls
          .slice(index + 1)
          .filter((other) => overlaps(one, other))
          .map((other) => `${nameOf(one)} lies over ${nameOf(other)}`),
      ),
    ];
  });
  expect(faults, state).toEqual([]);
}

/** In light and in dark; with TIMETABLE_DESK_LOOKS set to a folder, a picture of each is left there to be looked at. */
export async function lookAtBoth(desk: Desk, state: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await desk.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await expectNoViolations(desk.page, `${state}, ${colorScheme}`);
    const folder = process.env['TIMETABLE_DESK_LOOKS'];
    const path = `${folder}/${state.replaceAll(' ', '-')}-${colorScheme}.png`;
    if (folder !== undefined) await desk.page.screenshot({ path, animations: 'disabled' });
  }
}
