import type { Locator, Page } from 'playwright/test';

/** The door: signing in, the locked window, and the way back by the printed code. Named in English. */
export class SignInPage {
  readonly page: Page;
  readonly title: Locator;
  readonly lockedTitle: Locator;
  readonly loginName: Locator;
  readonly password: Locator;
  readonly code: Locator;
  readonly newPassword: Locator;
  readonly again: Locator;

  constructor(page: Page) {
    this.page = page;
    this.title = page.getByRole('heading', { name: 'Sign in' });
    this.lockedTitle = page.getByRole('heading', { name: 'Locked' });
    this.loginName = page.getByRole('textbox', { name: 'Login name' });
    this.password = page.getByLabel('Password', { exact: true });
    this.code = page.getByRole('textbox', { name: 'Recovery code' });
    this.newPassword = page.getByLabel('New password', { exact: true });
    this.again = page.getByLabel('The same password again', { exact: true });
  }

  async signIn(login: string, password: string): Promise<void> {
    await this.loginName.fill(login);
    await this.password.fill(password);
    await this.password.press('Enter');
  }

  async recover(code: string, login: string, password: string): Promise<void> {
    await this.code.fill(code);
    await this.loginName.fill(login);
    await this.newPassword.fill(password);
    await this.again.fill(password);
    await this.again.press('Enter');
  }

  async press(button: 'Use the recovery code' | 'Somebody else' | 'Unlock'): Promise<void> {
    await this.page.getByRole('button', { name: button, exact: true }).click();
  }
}
