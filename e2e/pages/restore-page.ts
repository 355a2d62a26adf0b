import type { Locator, Page } from 'playwright/test';

/** Bringing a school back from a backup, and a file that does not open. Named in English. */
export class RestorePage {
  readonly page: Page;
  readonly code: Locator;
  readonly backups: Locator;
  readonly withoutKeyring: Locator;
  readonly ownPassword: Locator;

  constructor(page: Page) {
    this.page = page;
    this.code = page.getByRole('textbox', { name: 'Recovery code' });
    this.backups = page.getByRole('radiogroup', { name: 'Which backup' }).getByRole('radio');
    this.ownPassword = page.getByLabel('Your own password', { exact: true });
    this.withoutKeyring = page.getByRole('checkbox', { name: 'Go on with passwords alone' });
  }

  heading(name: string | RegExp): Locator {
    return this.page.getByRole('heading', { name, level: 1 });
  }

  async press(button: string): Promise<void> {
    await this.page.getByRole('button', { name: button, exact: true }).click();
  }
}
