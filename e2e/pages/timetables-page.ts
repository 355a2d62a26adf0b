import type { Locator, Page } from 'playwright/test';

/** The Timetables screen as the office uses it, and the list that teachers and students see. Named in English. */
export class TimetablesPage {
  readonly page: Page;
  readonly search: Locator;
  readonly list: Locator;
  readonly rows: Locator;

  constructor(page: Page) {
    this.page = page;
    this.search = page.getByRole('searchbox', { name: 'Search the timetables' });
    this.list = page.getByRole('grid', { name: 'Timetables found' });
    this.rows = this.list.getByRole('row');
  }

  row(name: string | RegExp): Locator {
    return this.list.getByRole('row', { name });
  }

  /** By keyboard, as in any list to choose from. */
  async sift(state: 'All' | 'In review' | 'Approved' | 'Published' | 'No longer in force'): Promise<void> {
    await this.page.getByRole('search').getByRole('button', { name: 'Where it stands' }).press('Enter');
    const choice = this.page.getByRole('option', { name: state, exact: true });
    await choice.click();
    await choice.waitFor({ state: 'detached' });
  }
}
