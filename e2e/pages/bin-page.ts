import type { Locator, Page } from 'playwright/test';

/** The bin as the office sees it. Named in English. */
export class BinPage {
  readonly page: Page;
  readonly rows: Locator;
  readonly dialog: Locator;

  constructor(page: Page) {
    this.page = page;
    this.rows = page.getByRole('grid', { name: 'Documents in the bin' }).getByRole('row');
    this.dialog = page.getByRole('dialog');
  }

  row(name: string): Locator {
    return this.rows.filter({ hasText: name });
  }

  async takeBack(name: string): Promise<void> {
    await this.page.getByRole('button', { name: `Take back ${name}`, exact: true }).click();
  }

  async erase(name: string): Promise<void> {
    await this.page.getByRole('button', { name: `Erase ${name} for good`, exact: true }).click();
    await this.dialog.getByRole('button', { name: 'Erase for good', exact: true }).click();
    await this.dialog.waitFor({ state: 'detached' });
  }
}
