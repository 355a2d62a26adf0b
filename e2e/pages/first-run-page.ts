import type { Locator, Page } from 'playwright/test';

/** The first run as whoever sets up the program sees it. Named in English. */
export class FirstRunPage {
  readonly page: Page;
  readonly schoolName: Locator;
  readonly yourName: Locator;
  readonly loginName: Locator;
  readonly password: Locator;
  readonly again: Locator;
  readonly withoutKeyring: Locator;
  readonly lastGroups: Locator;

  constructor(page: Page) {
    this.page = page;
    this.schoolName = page.getByRole('textbox', { name: 'Name of the school' });
    this.yourName = page.getByRole('textbox', { name: 'Your name' });
    this.loginName = page.getByRole('textbox', { name: 'Login name' });
    this.password = page.getByLabel('New password', { exact: true });
    this.again = page.getByLabel('The same password again', { exact: true });
    this.withoutKeyring = page.getByRole('checkbox', { name: 'Go on with passwords alone' });
    this.lastGroups = page.getByRole('textbox', { name: 'The last two groups' });
  }

  heading(name: string): Locator {
    return this.page.getByRole('heading', { name, exact: true });
  }

  async press(button: 'Next' | 'Back' | 'Set up' | 'Start' | 'I will do it later' | 'Go on without it'): Promise<void> {
    await this.page.getByRole('button', { name: button, exact: true }).click();
  }

  /** Everything the second step asks for. */
  async fillAccount(who: { name: string; login: string; password: string }): Promise<void> {
    await this.yourName.fill(who.name);
    await this.loginName.fill(who.login);
    await this.password.fill(who.password);
    await this.again.fill(who.password);
    if ((await this.withoutKeyring.count()) > 0) await this.withoutKeyring.press('Space');
  }
}
