import type { ElectronApplication, Locator, Page } from 'playwright/test';

type SectionName =
  'School' | 'Backups' | 'Recovery sheet' | 'Protection against theft' | 'Updates' | 'Your school’s IT' | 'This window';

/** The Settings screen as an administrator sees it. Named in English. */
export class SettingsPage {
  readonly page: Page;
  readonly schoolName: Locator;
  readonly lastBackup: Locator;

  constructor(page: Page) {
    this.page = page;
    this.schoolName = page.getByRole('textbox', { name: 'Name of the school' });
    this.lastBackup = page.locator('.backup-last');
  }

  section(name: SectionName): Locator {
    return this.page.getByRole('region', { name });
  }

  async press(button: string): Promise<void> {
    await this.page.getByRole('button', { name: button, exact: true }).click();
  }
}

/** From now on the computer's own dialog for folders answers with this one. */
export async function answerFolderDialog(app: ElectronApplication, folder: string): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
  }, folder);
}
