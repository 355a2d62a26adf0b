import { fileURLToPath } from 'node:url';
import { expect } from 'playwright/test';
import { sample } from '../documents/files.ts';
import { test as base } from '../fixtures.ts';
import type { Desk } from '../fixtures.ts';
import { openOutside } from '../outside.ts';
import type { Outside } from '../outside.ts';
import '../page-world.ts';

/**
 * Attacks on the open window, by the items of Electron's security checklist that can be attacked from inside the page;
 * what only the configuration can show is in electron/windows/security-checklist.test.ts.
 */
const test = base.extend<{ readonly outside: Outside }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the names of the fixtures used from this pattern
  outside: async ({}, lend) => {
    const outside = await openOutside();
    await lend(outside);
    await outside.close();
  },
});

// The browser says so on the console whenever it has stopped one of these.
test.use({
  expectedProblems:
    /Content Security Policy|ERR_BLOCKED|ERR_FAILED|status of 40[45]|Not allowed to (load|navigate)|unique origin|Refused to/,
});

test('1 nothing is loaded from the network, however it is asked for', async ({ desk, outside }) => {
  const reached = await desk.page.evaluate(async (url) => {
    const byElement = (element: HTMLElement, put: (element: HTMLElement) => void) =>
      new Promise<string>((resolve) => {
        element.addEventListener('load', () => resolve('loaded'));
        element.addEventListener('error', () => resolve('stopped'));
        put(element);
        document.head.append(element);
      });
    const asked = (answer: Promise<unknown>) =>
      answer.then(
        () => 'loaded',
        () => 'stopped',
      );
    const socket = () =>
      new Promise<string>((resolve) => {
        try {
          const line = new WebSocket(url.replace('http', 'ws'));
          line.addEventListener('open', () => resolve('loaded'));
          line.addEventListener('error', () => resolve('stopped'));
        } catch {
          resolve('stopped');
        }
      });
    navigator.sendBeacon(`${url}beacon`, 'week');
    return {
      fetch: await asked(fetch(`${url}fetch`)),
      opaque: await asked(fetch(`${url}opaque`, { mode: 'no-cors' })),
      picture: await byElement(document.createElement('img'), (img) => img.setAttribute('src', `${url}img`)),
      script: await byElement(document.createElement('script'), (tag) => tag.setAttribute('src', `${url}script`)),
      style: await byElement(document.createElement('link'), (link) => {
        link.setAttribute('rel', 'stylesheet');
        link.setAttribute('href', `${url}style`);
      }),
      worker: await asked(
        new Promise((resolve, reject) => {
          const worker = new Worker(`${url}worker`);
          worker.addEventListener('error', reject);
          worker.addEventListener('message', resolve);
        }),
      ),
      socket: await socket(),
    };
  }, outside.url);
  expect(new Set(Object.values(reached))).toEqual(new Set(['stopped']));
  expect(outside.visits).toEqual([]);
  // The server is there and would have answered.
  await fetch(outside.url);
  expect(outside.visits).toEqual(['/']);
});

test('2 the page has nothing of Node or Electron', async ({ desk }) => {
  const found = await desk.page.evaluate(() =>
    ['require', 'process', 'Buffer', 'module', 'global', '__dirname', 'electron', 'ipcRenderer', 'setImmediate'].filter(
      (name) => name in globalThis,
    ),
  );
  expect(found).toEqual([]);
});

test('3 and 20 the hatch is complete, cannot be changed, and leads no further', async ({ desk }) => {
  const hatch = await desk.page.evaluate(() => {
    const attempt = (act: () => void) => {
      try {
        act();
        return 'done';
      } catch {
        return 'stopped';
      }
    };
    const before = globalThis.desk;
    attempt(() => Object.assign(globalThis, { desk: { mine: true } }));
    attempt(() => Object.defineProperty(globalThis, 'desk', { value: { mine: true } }));
    attempt(() => Object.assign(globalThis.desk, { 'documents.list': () => 'mine' }));
    const list = globalThis.desk['documents.list'];
    return {
      names: Object.keys(globalThis.desk).sort(),
      kinds: [...new Set(Object.values(globalThis.desk).map((value) => typeof value))],
      isFrozen: Object.isFrozen(globalThis.desk),
      isUnchanged: globalThis.desk === before && !('mine' in globalThis.desk),
      // The way out of a careless bridge: the constructor of a function from the other side.
      otherSide: attempt(() => {
        const process: unknown = list?.constructor('return typeof process === "object" && process')();
        if (process === false) throw new Error('this side');
      }),
    };
  });
  expect(hatch).toEqual({
    names: [
      'documents.cancel',
      'documents.changed',
      'documents.import',
      'documents.list',
      'documents.open',
      'documents.remove',
      'documents.retry',
      'samples.import',
      'samples.list',
      'session.current',
    ],
    kinds: ['function'],
    isFrozen: true,
    isUnchanged: true,
    otherSide: 'stopped',
  });
});

test('5 every permission is refused', async ({ desk }) => {
  const answers = await desk.page.evaluate(async () => {
    const state = (name: string) =>
      navigator.permissions.query({ name: name as PermissionName }).then(
        (status) => status.state,
        () => 'denied',
      );
    const asked = (answer: () => Promise<unknown>) =>
      Promise.resolve()
        .then(answer)
        .then(
          () => 'granted',
          () => 'denied',
        );
    return {
      geolocation: await state('geolocation'),
      camera: await state('camera'),
      microphone: await state('microphone'),
      clipboard: await state('clipboard-read'),
      position: await asked(() => new Promise((yes, no) => navigator.geolocation.getCurrentPosition(yes, no))),
      notification: await Notification.requestPermission(),
      picture: await asked(() => navigator.mediaDevices.getUserMedia({ video: true })),
      reading: await asked(() => navigator.clipboard.readText()),
    };
  });
  expect(new Set(Object.values(answers))).toEqual(new Set(['denied']));
});

test('5 nothing is downloaded', async ({ desk }) => {
  await desk.app.evaluate(({ session }) => {
    session.defaultSession.on('will-download', (event) => {
      Object.assign(globalThis, { downloadWasRefused: event.defaultPrevented });
    });
  });
  await desk.page.evaluate(() => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob(['week']));
    link.download = 'week.txt';
    document.body.append(link);
    link.click();
  });
  const refused = () => desk.app.evaluate(() => Reflect.get(globalThis, 'downloadWasRefused') as unknown);
  await expect.poll(refused).toBe(true);
});

test('7 no script runs that is not ours: inline, from text, from data', async ({ desk }) => {
  const ran = await desk.page.evaluate(async () => {
    const thrown = (run: () => unknown) => {
      try {
        return run() === 7 ? 'ran' : 'stopped';
      } catch {
        return 'stopped';
      }
    };
    const place = globalThis as unknown as Record<string, unknown>;
    const planted = async (plant: (mark: string) => void) => {
      const mark = `planted${Math.random().toString(36).slice(2)}`;
      plant(mark);
      await new Promise((resolve) => setTimeout(resolve, 100));
      return mark in place ? 'ran' : 'stopped';
    };
    const script = (fill: (tag: HTMLScriptElement) => void) => {
      const tag = document.createElement('script');
      fill(tag);
      document.head.append(tag);
    };
    return {
      inline: await planted((mark) => script((tag) => (tag.textContent = `${mark} = 1`))),
      data: await planted((mark) => script((tag) => (tag.src = `data:text/javascript,${mark}=1`))),
      blob: await planted((mark) => script((tag) => (tag.src = URL.createObjectURL(new Blob([`${mark}=1`]))))),
      handler: await planted((mark) => {
        const image = document.createElement('img');
        image.setAttribute('onerror', `${mark} = 1`);
        image.src = '/nothing.png';
        document.body.append(image);
      }),
      timer: await planted((mark) => void thrown(() => Reflect.apply(setTimeout, null, [`${mark} = 1`, 1]))),
      evaluated: thrown(() => Reflect.apply(Reflect.get(globalThis, 'eval') as () => unknown, null, ['3 + 4'])),
      constructed: thrown(() => Reflect.construct(Function, ['return 3 + 4'])()),
      compiled: await WebAssembly.compile(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0)).then(
        () => 'ran',
        () => 'stopped',
      ),
    };
  });
  expect(new Set(Object.values(ran))).toEqual(new Set(['stopped']));
});

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
  await expect(intake.row('primary-week.pdf')).toHaveAccessibleName(/ 42 blocks/);
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

test('17 what is asked in the wrong shape is refused with a code, and nothing happens', async ({ desk }) => {
  const codes = await desk.page.evaluate(async () => {
    const { desk } = globalThis;
    const codeOf = async (name: string, ...asks: unknown[]) => {
      const answer = await Reflect.apply(desk[name] ?? (() => undefined), desk, asks);
      return (answer as { error?: { code: string } } | undefined)?.error?.code ?? 'answered';
    };
    const bytes = new Uint8Array([1]);
    const documentId = '00000000-0000-0000-0000-000000000000';
    return {
      nothing: await codeOf('documents.open'),
      number: await codeOf('documents.open', { documentId: 5 }),
      path: await codeOf('documents.open', { documentId: '../../../../etc/passwd' }),
      list: await codeOf('documents.remove', { documentId: [documentId] }),
      asked: await codeOf('documents.list', { all: true }),
      nameless: await codeOf('documents.import', { name: '', bytes }),
      endless: await codeOf('documents.import', { name: 'x'.repeat(256), bytes }),
      text: await codeOf('documents.import', { name: 'week.pdf', bytes: 'bytes' }),
      numbers: await codeOf('documents.import', { name: 'week.pdf', bytes: [1, 2, 3] }),
      huge: await codeOf('documents.import', { name: 'week.pdf', bytes: new Uint8Array(65 * 1024 * 1024) }),
      outOfFolder: await codeOf('samples.import', { sample: '../../package.json' }),
      unknown: await codeOf('documents.open', { documentId }),
      notASample: await codeOf('samples.import', { sample: 'primary-week.truth.json' }),
      right: await codeOf('documents.list'),
    };
  });
  const { unknown, notASample, right, ...wrong } = codes;
  expect(new Set(Object.values(wrong))).toEqual(new Set(['badRequest']));
  expect([unknown, notASample, right]).toEqual(['notFound', 'notFound', 'answered']);
});

test('18 nothing but the built desk is given out, whatever path is asked for', async ({ desk }) => {
  const given = await desk.page.evaluate(async () => {
    const asked = (path: string) =>
      fetch(path).then(
        (response) => response.ok,
        () => false,
      );
    const paths = [
      '/../main/main.js',
      '/..%2fmain/main.js',
      '/%2e%2e/main/main.js',
      '/%2e%2e%2fmain%2fmain.js',
      '/..%5cmain%5cmain.js',
      '/%252e%252e/main/main.js',
      '/assets/..%2f..%2f..%2fpackage.json',
      '/main/main.js',
      '/package.json',
      '/%2fetc%2fpasswd',
      '//etc/passwd',
      '/index.html%00.js',
      '/.git/config',
    ];
    const through = [];
    for (const path of paths) if (await asked(path)) through.push(path);
    return { through, own: await asked('/index.html') };
  });
  expect(given).toEqual({ through: [], own: true });
});

test('a page picture is given to a window that opened its document, and to no one before or after', async ({
  desk,
  intake,
}) => {
  await intake.choose([sample('primary-week.pdf'), sample('klasse-7c.pdf')]);
  for (const name of ['primary-week.pdf', 'klasse-7c.pdf']) await expect(intake.button('Open', name)).toBeVisible();
  const [opened, other] = await desk.page.evaluate(async () => {
    const answer = await globalThis.desk['documents.list']?.();
    return ((answer?.value ?? []) as { documentId: string }[]).map(({ documentId }) => documentId);
  });
  const fetched = (documentId: string | undefined) =>
    desk.page.evaluate(
      (id) =>
        fetch(`/pages/${id}/1`).then(
          (response) => (response.ok ? response.headers.get('content-type') : 'refused'),
          () => 'refused',
        ),
      documentId,
    );
  expect(await fetched(opened)).toBe('refused');
  await intake.button('Open', 'primary-week.pdf').click();
  await expect(desk.page.getByRole('img', { name: 'Page 1 of the sheet' })).toBeVisible();
  expect(await fetched(opened)).toMatch(/^image\//);
  expect(await fetched(other)).toBe('refused');
  await desk.page.keyboard.press('Escape');
  await intake.button('Remove', 'primary-week.pdf').click();
  await expect(intake.rows).toHaveCount(1);
  expect(await fetched(opened)).toBe('refused');
});

/** Sees that nobody outside was visited and that the window still shows the desk, after a round trip to the back room. */
async function expectStillHere({ page }: Desk, outside: Outside) {
  // Asked of the page itself: where a navigation was stopped, Playwright goes on waiting for its end.
  const words = page.evaluate(async () => {
    await globalThis.desk['documents.list']?.();
    return [document.title, document.querySelector('h2')?.textContent];
  });
  expect(await words).toEqual(['Timetable Desk', 'Drop timetables here']);
  expect(outside.visits).toEqual([]);
}
