import { expect } from 'playwright/test';
import type { Locator, Page } from 'playwright/test';

/** The review screen: the sheet, the week, the details. */
export class ReviewPage {
  readonly page: Page;
  readonly sheet: Locator;
  readonly picture: Locator;
  readonly week: Locator;
  readonly details: Locator;
  /** The place on the sheet that is marked as the chosen one. */
  readonly shownBox: Locator;

  constructor(page: Page) {
    this.page = page;
    this.sheet = page.getByRole('region', { name: 'The sheet' });
    this.picture = this.sheet.getByRole('img');
    this.week = page.getByRole('region', { name: /^(The week|Die Woche)$/ });
    this.details = page.getByRole('region', { name: 'Details' });
    // Drawn for the eye only, so it has no role: what the eye sees is the mark.
    this.shownBox = this.sheet.locator('.page-box[data-shown="true"]');
  }

  get views(): Locator {
    return this.week.getByRole('radiogroup').last();
  }

  title(name: string): Locator {
    return this.page.getByRole('heading', { level: 1, name, exact: true });
  }

  /** A block of the week by the sentence it says, such as "Maths, Monday, 9:00 – 10:00". */
  block(sentence: string): Locator {
    return this.week.getByLabel(sentence, { exact: true });
  }

  /** A line of the sheet's own text. */
  textOnSheet(text: string): Locator {
    return this.sheet.locator('.text-line').filter({ hasText: new RegExp(`^${text}$`) });
  }

  leaf(name: string): Locator {
    return this.details.getByRole('tab', { name: new RegExp(`^${name}`) });
  }

  view(name: 'Times' | 'Periods' | 'List'): Locator {
    return this.page.getByRole('radio', { name, exact: true });
  }

  /** Sees that the one mark on the sheet lies where this text is. */
  async expectMarkOver(text: Locator): Promise<void> {
    await expect(this.shownBox).toHaveCount(1);
    await expect
      .poll(async () => {
        const [mark, line] = [await this.shownBox.boundingBox(), await text.boundingBox()];
        return mark !== null && line !== null && holdsMiddleOf(mark, line);
      })
      .toBe(true);
  }
}

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

function holdsMiddleOf(mark: Box, text: Box): boolean {
  const across = text.x + text.width / 2 - mark.x;
  const down = text.y + text.height / 2 - mark.y;
  return across >= 0 && across <= mark.width && down >= 0 && down <= mark.height;
}
