import type { Locator, Page } from 'playwright/test';

/** What stands around the screens: navigation, appearance, the list of keys. Named in English. */
type ScreenName =
  'Intake' | 'Review' | 'Timetables' | 'Conflicts' | 'Accounts' | 'Activity' | 'Bin' | 'Data protection' | 'Settings';

export class FramePage {
  readonly page: Page;
  readonly keysDialog: Locator;

  constructor(page: Page) {
    this.page = page;
    this.keysDialog = page.getByRole('dialog', { name: 'Keyboard' });
  }

  async go(screen: ScreenName): Promise<void> {
    await this.page
      .getByRole('navigation')
      .getByRole('button', { name: new RegExp(`^${screen}`) })
      .click();
  }

  async wear(theme: 'Light' | 'Dark' | 'As the computer'): Promise<void> {
    // Settings has them once more.
    await this.page.getByRole('radio', { name: theme }).first().click();
  }

  /** By the language's name for itself; its button says "Language" in whatever is spoken just now. */
  async speak(language: 'English' | 'Deutsch' | 'Français'): Promise<void> {
    await this.page.locator('.picker').first().click();
    await this.page.getByRole('option', { name: language, exact: true }).click();
  }
}
