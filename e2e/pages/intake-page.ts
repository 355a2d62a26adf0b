import type { Locator, Page } from 'playwright/test';
import type { HandedFile } from '../documents/files.ts';

/** Made by the test, or paths. */
type Files = readonly HandedFile[] | readonly string[];

/** The intake screen as a clerk uses it. */
export class IntakePage {
  readonly page: Page;
  readonly emptyTitle: Locator;
  readonly list: Locator;
  readonly rows: Locator;
  readonly notices: Locator;

  constructor(page: Page) {
    this.page = page;
    this.emptyTitle = page.getByRole('heading', { name: 'Drop timetables here' });
    this.list = page.getByRole('grid', { name: 'Documents' });
    this.rows = this.list.getByRole('row');
    this.notices = page.getByRole('status', { name: 'Files that were not taken' });
  }

  /** A document's row; its name begins with the file's. */
  row(name: string): Locator {
    return this.list.getByRole('row', { name: new RegExp(`^${escaped(name)}, `) });
  }

  progress(name: string): Locator {
    return this.page.getByRole('progressbar', { name: `Reading ${name}`, exact: true });
  }

  button(what: 'Open' | 'Remove' | 'Cancel reading', name: string): Locator {
    return this.page.getByRole('button', { name: `${what} ${name}`, exact: true });
  }

  again(what: 'Try again' | 'Read again', name: string): Locator {
    return this.page.getByRole('button', { name: `${what}: ${name}`, exact: true });
  }

  /** Through the computer's own file dialog. */
  async choose(files: Files): Promise<void> {
    const button = this.page.getByRole('button', { name: /^Import(…| files…)$/ });
    await this.answerDialog(files, () => button.click());
  }

  /** The same by its key, in whatever language the buttons are. */
  async chooseByKey(files: Files): Promise<void> {
    await this.answerDialog(files, () => this.page.keyboard.press('ControlOrMeta+o'));
  }

  private async answerDialog(files: Files, ask: () => Promise<void>): Promise<void> {
    const asked = this.page.waitForEvent('filechooser');
    await ask();
    const chooser = await asked;
    await chooser.setFiles(files);
  }

  /** Lets files fall on the middle of the window. */
  async drop(files: readonly HandedFile[]): Promise<void> {
    const transfer = await this.carry(files);
    await this.page.dispatchEvent('main', 'dragover', { dataTransfer: transfer });
    await this.page.getByText('Drop to read').waitFor();
    await this.page.dispatchEvent('main', 'drop', { dataTransfer: transfer });
  }

  async paste(file: HandedFile): Promise<void> {
    const transfer = await this.carry([file]);
    await transfer.evaluate((clipboardData) => {
      document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    });
  }

  /** What a drag or the clipboard would carry, made in the window itself. */
  private carry(files: readonly HandedFile[]) {
    const carried = files.map(({ name, mimeType, buffer }) => ({ name, mimeType, base64: buffer.toString('base64') }));
    return this.page.evaluateHandle((all) => {
      const transfer = new DataTransfer();
      for (const { name, mimeType, base64 } of all) {
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
        transfer.items.add(new File([bytes], name, { type: mimeType }));
      }
      return transfer;
    }, carried);
  }
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
