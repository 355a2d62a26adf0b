import type { Locator, Page } from 'playwright/test';

/** Review of a draft: the fields of the chosen lesson, and what is done with the timetable as a whole. Named in English. */
export class DraftPage {
  readonly page: Page;
  readonly bar: Locator;
  readonly dialog: Locator;
  readonly undo: Locator;
  readonly redo: Locator;

  constructor(page: Page) {
    this.page = page;
    this.bar = page.getByRole('group', { name: 'This timetable' });
    this.dialog = page.getByRole('dialog');
    this.undo = this.bar.getByRole('button', { name: 'Undo' });
    this.redo = this.bar.getByRole('button', { name: 'Redo' });
  }

  /** A field of the chosen lesson, with what stands in it. */
  field(name: string): Locator {
    return this.page.locator('[data-field]').filter({ hasText: new RegExp(`^${name}`) });
  }

  /** The same while one types in it. */
  typing(name: string): Locator {
    return this.page.getByRole('textbox', { name, exact: true });
  }

  async typeOver(name: string, value: string): Promise<void> {
    await this.field(name).press('Enter');
    await this.typing(name).fill(value);
    await this.page.keyboard.press('Enter');
  }

  /** The same of what holds for the whole timetable. */
  async sayOfAll(name: string, value: string): Promise<void> {
    await this.page.getByRole('tab', { name: 'The whole timetable' }).click();
    await this.typeOver(name, value);
  }

  async approve(reason: string): Promise<void> {
    await this.page.keyboard.press('Control+Enter');
    await this.dialog.getByRole('textbox', { name: /^Reason/ }).fill(reason);
    await this.page.keyboard.press('Enter');
    await this.dialog.waitFor({ state: 'detached' });
  }

  /** From today until further notice. */
  async publish(): Promise<void> {
    await this.page.keyboard.press('Control+Enter');
    await this.dialog.getByRole('button', { name: 'Publish', exact: true }).click();
    await this.dialog.waitFor({ state: 'detached' });
  }

  async reopen(): Promise<void> {
    await this.bar.getByRole('button', { name: 'Reopen…' }).click();
    await this.dialog.getByRole('button', { name: 'Reopen', exact: true }).click();
    await this.dialog.waitFor({ state: 'detached' });
  }

  async openHistory(): Promise<void> {
    await this.bar.getByRole('button', { name: 'History' }).press('Enter');
    await this.dialog.waitFor();
  }

  get versions(): Locator {
    return this.dialog.getByRole('list', { name: 'Versions, the newest first' }).getByRole('listitem');
  }

  get differences(): Locator {
    return this.dialog.getByRole('list', { name: 'Differences' }).getByRole('listitem');
  }

  get proposed(): Locator {
    return this.dialog.getByRole('list', { name: 'What would change' }).getByRole('listitem');
  }
}
