import type { Locator, Page } from 'playwright/test';

/** The activity as an administrator reads it. Named in English. */
export class ActivityPage {
  readonly page: Page;
  readonly entries: Locator;
  readonly outcome: Locator;

  constructor(page: Page) {
    this.page = page;
    const table = page.getByRole('table', { name: 'Activity, the newest first' });
    this.entries = table.getByRole('row').filter({ has: page.locator('time') });
    this.outcome = page.getByRole('status', { name: 'The check' });
  }

  /** The entry that says this; its cells are time, who, what, about, number. */
  entry(what: string | RegExp): Locator {
    return this.entries.filter({ has: this.page.getByRole('cell', { name: what }) });
  }

  /** By keyboard, as in any list to choose from. */
  async sift(by: 'Period' | 'Kind of action' | 'Person', option: string): Promise<void> {
    await this.page.getByRole('search').getByRole('button', { name: by }).press('Enter');
    const choice = this.page.getByRole('option', { name: option, exact: true });
    await choice.click();
    await choice.waitFor({ state: 'detached' });
  }

  async check(): Promise<void> {
    await this.page.getByRole('button', { name: 'Check that nothing was changed' }).press('Enter');
  }
}
