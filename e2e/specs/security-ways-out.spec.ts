import { fileURLToPath } from 'node:url';
import { expect } from 'playwright/test';
import { expectStillHere, test } from '../attacks.ts';
import '../page-world.ts';

test('7 and 13 a form goes nowhere and the base of addresses stays', async ({ desk, outside }) => {
  await desk.page.getByRole('heading', { name: 'Drop timetables here' }).waitFor();
  const base = await desk.page.evaluate((url) => {
    const element = document.createElement('base');
    element.href = url;
    document.head.append(element);
    const form = document.createElement('form');
    form.action = url;
    form.method = 'post';
    document.body.append(form);
    form.submit();
    return document.baseURI === location.href;
  }, outside.url);
  expect(base).toBe(true);
  await expectStillHere(desk, outside);
});

test('11 and 12 a web view is nothing but an unknown tag', async ({ desk, outside }) => {
  await desk.page.getByRole('heading', { name: 'Drop timetables here' }).waitFor();
  const kind = await desk.page.evaluate((url) => {
    const view = document.createElement('webview');
    view.setAttribute('src', url);
    view.setAttribute('nodeintegration', '');
    document.body.append(view);
    return [view.shadowRoot === null, 'loadURL' in view];
  }, outside.url);
  expect(kind).toEqual([true, false]);
  await expectStillHere(desk, outside);
});

const navigations: Readonly<Record<string, (url: string) => void>> = {
  'an assigned address': (url) => void (location.href = url),
  'a replaced address': (url) => location.replace(url),
  'a link': (url) => {
    const link = document.createElement('a');
    link.href = url;
    document.body.append(link);
    link.click();
  },
  'a page that says it has moved': (url) => {
    const meta = document.createElement('meta');
    meta.httpEquiv = 'refresh';
    meta.content = `0; url=${url}`;
    document.head.append(meta);
  },
  'a file of this computer': () => void (location.href = 'file:///etc/passwd'),
  'a page made of text': () => void (location.href = 'data:text/html,<title>made</title>'),
  'another of our own files': () => void (location.href = '/assets/'),
};
test('13 the window follows no address, link, redirect or file', async ({ desk, outside }) => {
  await desk.page.getByRole('heading', { name: 'Drop timetables here' }).waitFor();
  await desk.page.evaluate(() => void Object.assign(globalThis, { untouched: true }));
  for (const [how, go] of Object.entries(navigations)) {
    await test.step(how, async () => {
      await desk.page.evaluate(go, outside.url);
      await expectStillHere(desk, outside);
      expect(await desk.page.evaluate(() => 'untouched' in globalThis)).toBe(true);
    });
  }
});

test('13 a file dropped from the computer is taken in, and never opened in place of the desk', async ({
  desk,
  intake,
}) => {
  await expect(intake.emptyTitle).toBeVisible();
  const line = await desk.page.context().newCDPSession(desk.page);
  const files = [fileURLToPath(new URL('../../resources/samples/primary-week.pdf', import.meta.url))];
  const drag = (type: 'dragEnter' | 'dragOver' | 'drop') =>
    line.send('Input.dispatchDragEvent', { type, x: 60, y: 400, data: { items: [], files, dragOperationsMask: 1 } });
  await drag('dragEnter');
  await drag('dragOver');
  // The veil has come between: like a hand, the drag goes on over it.
  await desk.page.getByText('Drop to read').waitFor();
  await drag('dragOver');
  await drag('drop');
  await expect(intake.row('primary-week.pdf')).toHaveAccessibleName(/ 32 lessons and 10 breaks/);
});

test('13 a frame shows nothing from elsewhere and has no hatch', async ({ desk, outside }) => {
  await desk.page.getByRole('heading', { name: 'Drop timetables here' }).waitFor();
  await desk.page.evaluate((url) => {
    for (const address of [url, 'data:text/html,<title>made</title>', 'about:blank', '/index.html']) {
      const frame = document.createElement('iframe');
      frame.src = address;
      document.body.append(frame);
    }
  }, outside.url);
  await expectStillHere(desk, outside);
  for (const frame of desk.page.frames().filter((one) => one !== desk.page.mainFrame())) {
    const [title, hasHatch] = await frame.evaluate(() => [document.title, 'desk' in globalThis] as const);
    expect(['outside', 'made', 'Timetable Desk']).not.toContain(title);
    expect(hasHatch).toBe(false);
  }
});

test('14 no second window opens', async ({ desk, outside }) => {
  await desk.page.getByRole('heading', { name: 'Drop timetables here' }).waitFor();
  await desk.page.evaluate((url) => {
    const link = document.createElement('a');
    link.href = `${url}blank`;
    link.target = '_blank';
    document.body.append(link);
    link.click();
    const windows = [window.open(`${url}open`), window.open('about:blank'), window.open(url, '_blank', 'noopener')];
    Object.assign(globalThis, { windows });
  }, outside.url);
  // Refused at once, or closed before it could load anything.
  const isClosed = () =>
    desk.page.evaluate(() => {
      const windows = Reflect.get(globalThis, 'windows') as (Window | null)[];
      return windows.map((opened) => opened === null || opened.closed);
    });
  await expect.poll(isClosed).toEqual([true, true, true]);
  await expectStillHere(desk, outside);
  await expect.poll(() => desk.app.windows().length).toBe(1);
});
