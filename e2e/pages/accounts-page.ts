import type { Locator, Page } from 'playwright/test';
import { FOUNDER } from '../come-in.ts';

type Role = 'Administrator' | 'Office' | 'Teacher' | 'Student';

type NewAccount = {
  readonly name: string;
  readonly login: string;
  readonly role: Role;
  readonly password: string;
  /** A teacher's alone. */
  readonly printedName?: string;
  readonly classes?: string;
};

/** The accounts as an administrator sees them. Named in English. */
export class AccountsPage {
  readonly page: Page;
  readonly list: Locator;
  readonly rows: Locator;
  readonly dialog: Locator;

  constructor(page: Page) {
    this.page = page;
    this.list = page.getByRole('grid', { name: 'Accounts of this office' });
    this.rows = this.list.getByRole('row');
    this.dialog = page.getByRole('dialog');
  }

  row(name: string): Locator {
    return this.list.getByRole('row', { name: new RegExp(`^${name}, `) });
  }

  async add(who: NewAccount): Promise<void> {
    await this.page.getByRole('button', { name: 'Add an account…' }).click();
    await this.dialog.getByRole('textbox', { name: 'Name', exact: true }).fill(who.name);
    await this.dialog.getByRole('textbox', { name: 'Login name' }).fill(who.login);
    await this.dialog.getByRole('radio', { name: new RegExp(`^${who.role}`) }).press('Space');
    if (who.printedName !== undefined) {
      await this.dialog.getByRole('textbox', { name: 'Name as timetables print it' }).fill(who.printedName);
    }
    if (who.classes !== undefined) await this.dialog.getByRole('textbox', { name: 'Classes' }).fill(who.classes);
    await this.dialog.getByLabel('First password', { exact: true }).fill(who.password);
    if (who.role === 'Administrator') await this.sayOwnPassword();
    await this.dialog.getByRole('button', { name: 'Add the account' }).click();
    await this.dialog.waitFor({ state: 'detached' });
  }

  /** Asked for once more before somebody becomes an administrator; in these tests it is the founder who sits there. */
  async sayOwnPassword(): Promise<void> {
    await this.dialog.getByLabel('Your own password', { exact: true }).fill(FOUNDER.password);
  }

  async deactivate(name: string): Promise<void> {
    await this.page.getByRole('button', { name: `Deactivate ${name}`, exact: true }).click();
    await this.dialog.getByRole('button', { name: 'Deactivate', exact: true }).click();
    await this.dialog.waitFor({ state: 'detached' });
  }
}
