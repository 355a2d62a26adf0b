import { expect } from 'playwright/test';
import type { Page } from 'playwright/test';

/** The school that the tests found, and its first administrator. */
export const FOUNDER = {
  school: 'Millbrook Primary School',
  name: 'Ms Example',
  login: 'example',
  password: 'violet heron by the canal',
} as const;

/**
 * Into the office as anyone gets in, by keyboard and in whatever language the window speaks: through the first run where
 * nothing is there yet, else with the founder's password.
 */
export async function comeIn(page: Page): Promise<void> {
  const school = page.locator('input[autocomplete="organization"]');
  const password = page.locator('input[autocomplete="current-password"]');
  await school.or(password).waitFor();
  if (await school.isVisible()) await foundOffice(page);
  else await signInAs(page, { login: FOUNDER.login, password: FOUNDER.password });
  // The door has a heading, too: only inside there are screens to go to.
  await page.getByRole('navigation').waitFor();
  await page.locator('#content h1').waitFor();
}

async function foundOffice(page: Page): Promise<void> {
  await page.locator('input[autocomplete="organization"]').focus();
  await page.keyboard.type(FOUNDER.school);
  await page.keyboard.press('Enter');
  await page.locator('input[autocomplete="name"]').focus();
  await page.keyboard.type(FOUNDER.name);
  await page.keyboard.press('Tab');
  await page.keyboard.type(FOUNDER.login);
  await page.keyboard.press('Tab');
  await page.keyboard.type(FOUNDER.password);
  // Between the two lies the eye that shows the first.
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.type(FOUNDER.password);
  const goesWithoutKeyring = page.getByRole('checkbox');
  if ((await goesWithoutKeyring.count()) > 0) await goesWithoutKeyring.press('Space');
  await page.locator('input[autocomplete="new-password"]').last().press('Enter');
  await keepSheet(page);
}

/** On the accounts screen: a new recovery sheet in place of the old one. Answers its code. */
export async function renewSheet(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'New recovery sheet…' }).click();
  await page.getByLabel('Your own password', { exact: true }).fill(FOUNDER.password);
  await page.getByRole('button', { name: 'Make a new sheet' }).click();
  return keepSheet(page);
}

/** Reads the code from the screen as from paper, types back its end and goes on. Answers the code. */
export async function keepSheet(page: Page): Promise<string> {
  const code = await readCode(page);
  await page.locator('.keep-sheet input').fill(code.split('-').slice(-2).join(' '));
  await page.keyboard.press('Enter');
  await expect(page.locator('.keep-sheet')).toHaveCount(0);
  return code;
}

/** The recovery code on the screen, its groups joined by dashes. */
export async function readCode(page: Page): Promise<string> {
  const groups = page.locator('.keep-sheet li > span:nth-child(2)');
  await expect(groups).toHaveCount(7);
  return (await groups.allInnerTexts()).join('-');
}

export async function signInAs(page: Page, who: { readonly login: string; readonly password: string }): Promise<void> {
  const login = page.locator('input[autocomplete="username"]');
  if (await login.isEditable()) await login.fill(who.login);
  await page.locator('input[autocomplete="current-password"]').fill(who.password);
  await page.keyboard.press('Enter');
}
