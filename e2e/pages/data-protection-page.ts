import type { Locator, Page } from 'playwright/test';

type Part = 'What is kept' | 'A person’s data' | 'How long' | 'On what grounds' | 'Report for technical help';

/** What is kept about people and what can be done with it. Named in English. */
export class DataProtectionPage {
  readonly page: Page;
  readonly dialog: Locator;
  readonly found: Locator;
  readonly report: Locator;

  constructor(page: Page) {
    this.page = page;
    this.dialog = page.getByRole('dialog');
    this.found = page.locator('.person-found');
    this.report = page.getByRole('region', { name: 'The whole report' });
  }

  async open(part: Part): Promise<void> {
    await this.page.getByRole('tab', { name: part }).click();
  }

  async find(name: string): Promise<void> {
    await this.page.getByRole('textbox', { name: 'Name of the person' }).fill(name);
    await this.page.keyboard.press('Enter');
  }

  async erase(name: string): Promise<void> {
    await this.found.getByRole('button', { name: `Erase ${name} for good`, exact: true }).click();
    await this.dialog.getByRole('button', { name: 'Erase for good', exact: true }).click();
    await this.dialog.waitFor({ state: 'detached' });
  }
}
