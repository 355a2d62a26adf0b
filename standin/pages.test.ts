import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ElectronApplication, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { eventually, TestProgram } from './test-program.ts';

const program = new TestProgram();
let app: ElectronApplication;
let page: Page;
let server: Server;
let outside: string;
let visits = 0;

beforeAll(async () => {
  server = createServer((_request, response) => {
    visits++;
    response.end('outside');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  outside = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  ({ app, page } = await program.open());
});

afterAll(async () => {
  await program.remove();
  server.close();
});

declare global {
  var desk: Record<'echo' | 'fail' | 'who' | 'pick', (...args: unknown[]) => Promise<unknown>> & {
    onTick(listener: (value: unknown) => void): () => void;
    unbuilt(): unknown;
  };
}
const heard = () => app.evaluate(() => globalThis.heard);

test('values survive the way to the back room and back with their types', async () => {
  const kinds = await page.evaluate(async () => {
    const sent = { map: new Map([[1, new Set(['a'])]]), day: new Date(5), big: 10n, odd: NaN, none: undefined };
    const back = (await desk.echo({
      ...sent,
      doubles: new Float64Array([1.5, 2]),
      bytes: new Uint8Array([1, 2, 3]),
    })) as Record<string, unknown>;
    const map = back['map'] as Map<number, Set<string>>;
    return [
      map.get(1)!.has('a'),
      (back['day'] as Date).getTime(),
      back['big'] === 10n,
      Number.isNaN(back['odd']),
      'none' in back && back['none'] === undefined,
      (back['doubles'] as Float64Array)[0],
      back['bytes'] instanceof Uint8Array && [...back['bytes']].join(),
    ];
  });
  expect(kinds).toEqual([true, 5, true, true, true, 1.5, '1,2,3']);
});

test('a failure in the back room reaches the page as a sentence, and what cannot be copied is refused', async () => {
  const sentences = await page.evaluate(async () => {
    const sentence = (call: () => Promise<unknown>) => call().catch((problem: Error) => problem.message);
    return [await sentence(() => desk.fail()), await sentence(async () => desk.echo(document.body))];
  });
  expect(sentences).toEqual([
    "Error invoking remote method 'fail': TypeError: no such week",
    'An object could not be cloned.',
  ]);
});

test('the back room is told truthfully who speaks', async () => {
  expect(await page.evaluate(() => desk.who())).toEqual({
    url: 'app://bundle/index.html',
    origin: 'app://bundle',
    id: 1,
  });
});

test('the page has no Node, no ipc and no way to change what the preload shows it', async () => {
  const found = await page.evaluate(() => {
    const names = ['require', 'process', 'ipcRenderer', '__standinToBackRoom', '__standinFromBackRoom'];
    return [names.filter((name) => name in globalThis), Object.isFrozen(desk)];
  });
  expect(found).toEqual([[], true]);
});

test('a menu click pushes news to the page until it stops listening', async () => {
  await page.evaluate(() => {
    const ticks: unknown[] = [];
    const stop = desk.onTick((value) => {
      ticks.push(value);
      stop();
    });
    Object.assign(globalThis, { ticks });
  });
  await app.evaluate(({ Menu }) => Menu.getApplicationMenu()!.getMenuItemById('tick')!.click());
  await app.evaluate(({ Menu }) => Menu.getApplicationMenu()!.getMenuItemById('tick')!.click());
  await page.evaluate(() => desk.echo('after both ticks'));
  expect(await page.evaluate('ticks')).toEqual([7]);
});

test('a dialog throws until a spec answers it', async () => {
  const unanswered = await page.evaluate(() => desk.pick().catch((problem: Error) => problem.message));
  expect(unanswered).toContain('dialog.showOpenDialog needs an answer from the spec');
  await app.evaluate(({ dialog }) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: ['/a.pdf'] });
  });
  expect(await page.evaluate(() => desk.pick())).toEqual({ canceled: false, filePaths: ['/a.pdf'] });
});

test('navigating away is refused before a byte leaves', async () => {
  await page.evaluate((url) => void (location.href = url), outside);
  await eventually(heard).toContainEqual(['will-navigate', outside]);
  await page.evaluate(() => desk.echo('the page is still here'));
  expect(visits).toBe(0);
});

test('popups are refused before a byte leaves, named or not', async () => {
  await page.evaluate((url) => {
    window.open(`${url}named`);
    window.open(`${url}nobody`, '_blank', 'noopener');
  }, outside);
  await eventually(heard).toContainEqual(['popup', `${outside}named`]);
  await eventually(heard).toContainEqual(['popup', `${outside}nobody`]);
  await eventually(() => app.windows().length).toBe(1);
  expect(visits).toBe(0);
});

test('a frame inside the page may not wander, and sees no hatch', async () => {
  const address = await page.evaluate(() => new URL('/page.js', location.href).href);
  await page.evaluate(() => {
    const frame = document.createElement('iframe');
    frame.srcdoc = '<p>inner</p>';
    document.body.append(frame);
  });
  const inner = page.frames().find((frame) => frame !== page.mainFrame())!;
  await page.frameLocator('iframe').getByText('inner').waitFor();
  expect(await inner.evaluate(() => 'desk' in globalThis)).toBe(false);
  await inner.evaluate((url) => void (location.href = url), address);
  await eventually(heard).toContainEqual(['frame', 'app://bundle/page.js']);
  await page.frameLocator('iframe').getByText('inner').waitFor();
});

test('permissions are what the handler says', async () => {
  const states = await page.evaluate(async () => {
    const state = async (name: string) => (await navigator.permissions.query({ name: name as PermissionName })).state;
    return [
      await state('geolocation'),
      await state('camera'),
      await state('clipboard-write'),
      await Notification.requestPermission(),
    ];
  });
  expect(states).toEqual(['denied', 'denied', 'granted', 'denied']);
});

test('the content security policy is enforced', async () => {
  const outcome = await page.evaluate(async (url) => {
    const script = document.createElement('script');
    script.textContent = 'globalThis.planted = true';
    document.head.append(script);
    const reached = await fetch(url).then(
      () => 'reached',
      () => 'refused',
    );
    return ['planted' in globalThis, reached];
  }, outside);
  expect(outcome).toEqual([false, 'refused']);
  expect(visits).toBe(0);
});

test('files come in by the file input and by dropping', async () => {
  await page
    .locator('input')
    .setInputFiles({ name: 'week.pdf', mimeType: 'application/pdf', buffer: Buffer.from('12345') });
  expect(await page.evaluate(() => document.querySelector('input')!.files![0]!.name)).toBe('week.pdf');
  const dropped = await page.evaluateHandle(() => {
    const transfer = new DataTransfer();
    transfer.items.add(new File(['123'], 'sheet.png'));
    return transfer;
  });
  await page.dispatchEvent('#drop', 'drop', { dataTransfer: dropped });
  await page.getByText('sheet.png 3').waitFor();
});

test('the theme reaches the page and is announced', async () => {
  const isDark = () => page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
  const announced = await app.evaluate(({ nativeTheme }) => {
    let times = 0;
    nativeTheme.on('updated', () => times++);
    nativeTheme.themeSource = 'dark';
    return [times, nativeTheme.shouldUseDarkColors];
  });
  expect(announced).toEqual([1, true]);
  await eventually(isDark).toBe(true);
  await app.evaluate(({ nativeTheme }) => void (nativeTheme.themeSource = 'light'));
  await eventually(isDark).toBe(false);
});

test('zooming in leaves the page fewer pixels to lay out', async () => {
  const width = () => page.evaluate(() => innerWidth);
  const before = await width();
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.webContents.setZoomFactor(2));
  await eventually(width).toBe(Math.round(before / 2));
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.webContents.setZoomFactor(1));
  await eventually(width).toBe(before);
});

test('the window can be printed and pictured', async () => {
  const window = await app.browserWindow(page);
  const pdf = await window.evaluate(async ({ webContents }) =>
    (await webContents.printToPDF({ pageSize: 'A4' })).subarray(0, 5).toString(),
  );
  const size = await window.evaluate(async ({ webContents }) => (await webContents.capturePage()).getSize());
  expect([pdf, size]).toEqual(['%PDF-', { width: expect.any(Number), height: expect.any(Number) }]);
  expect(size.width).toBeGreaterThan(0);
});

test('asking for what is not built throws a sentence, on both sides of the hatch', async () => {
  const inBackRoom = await app.evaluate(({ app, BrowserWindow }) => {
    const sentence = (ask: () => unknown) => {
      try {
        return String(ask());
      } catch (problem) {
        return (problem as Error).message;
      }
    };
    return [
      sentence(() => app.dock),
      sentence(() => BrowserWindow.getAllWindows()[0]!.webContents.debugger),
      sentence(() => new BrowserWindow({ webPreferences: { nodeIntegration: true } })),
    ];
  });
  expect(inBackRoom).toEqual([
    'stand-in: app.dock is not built',
    'stand-in: webContents.debugger is not built',
    'stand-in: webPreferences.nodeIntegration must be false',
  ]);
  const inPage = () => page.evaluate(() => desk.unbuilt());
  await expect(inPage()).rejects.toThrow('stand-in: ipcRenderer.sendSync is not built');
});

test('what would leave the program is recorded instead', async () => {
  const records = await app.evaluate(async ({ shell }) => {
    await shell.openExternal('https://example.org/help');
    return (globalThis as unknown as { standinRecords: { what: string; value: unknown }[] }).standinRecords;
  });
  expect(records).toContainEqual({ what: 'shell.openExternal', value: 'https://example.org/help' });
});

test('a crashed page is announced and comes back when loaded again', async () => {
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.webContents.forcefullyCrashRenderer());
  await eventually(heard).toContainEqual(['gone', 'crashed']);
  const again = app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]!.webContents.loadURL('app://bundle/index.html'),
  );
  await expect(again).resolves.toBeUndefined();
  expect(
    await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]!.webContents.executeJavaScript('desk.echo(4)'),
    ),
  ).toBe(4);
});
