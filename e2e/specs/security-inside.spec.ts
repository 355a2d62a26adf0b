import { expect } from 'playwright/test';
import { test } from '../attacks.ts';
import '../page-world.ts';

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
      'accounts.add',
      'accounts.deactivate',
      'accounts.edit',
      'accounts.list',
      'accounts.resetPassword',
      'activity.export',
      'activity.page',
      'activity.verify',
      'backup.changed',
      'backup.chooseFolder',
      'backup.chooseKeep',
      'backup.make',
      'backup.showFolder',
      'backup.state',
      'bin.erase',
      'bin.page',
      'bin.takeBack',
      'conflicts.list',
      'conflicts.settle',
      'dataMap.show',
      'diagnostics.export',
      'diagnostics.prepare',
      'documents.beforeRemoving',
      'documents.cancel',
      'documents.changed',
      'documents.import',
      'documents.list',
      'documents.open',
      'documents.readAgain',
      'documents.remove',
      'documents.retry',
      'erasing.look',
      'keys.goOnWithoutKeyring',
      'keys.handToKeyring',
      'keys.rotate',
      'keys.state',
      'legalBasis.note',
      'legalBasis.of',
      'legalBasis.setUsual',
      'legalBasis.usual',
      'office.changed',
      'office.found',
      'office.state',
      'office.tryAgain',
      'person.erase',
      'person.export',
      'person.find',
      'policy.show',
      'repair.look',
      'repair.openWithoutJournal',
      'repair.saveSound',
      'repair.showFolder',
      'restore.begin',
      'restore.choose',
      'restore.goBack',
      'restore.since',
      'restore.unseal',
      'restore.usual',
      'retention.carryOut',
      'retention.hold',
      'retention.preview',
      'retention.set',
      'retention.show',
      'samples.import',
      'samples.list',
      'server.changed',
      'server.join',
      'server.leave',
      'server.state',
      'server.syncNow',
      'session.active',
      'session.changePassword',
      'session.confirmCode',
      'session.lock',
      'session.locksSoon',
      'session.recover',
      'session.renewRecoveryCode',
      'session.sheetState',
      'session.signIn',
      'settings.changeSchool',
      'settings.school',
      'timetables.alsoHolding',
      'timetables.approve',
      'timetables.changed',
      'timetables.dismissFailure',
      'timetables.edit',
      'timetables.leaveReading',
      'timetables.ofDocument',
      'timetables.open',
      'timetables.openPublished',
      'timetables.page',
      'timetables.proposal',
      'timetables.publish',
      'timetables.published',
      'timetables.reopen',
      'timetables.takeReading',
      'timetables.version',
      'updates.changed',
      'updates.choose',
      'updates.look',
      'updates.offer',
      'updates.offered',
      'updates.restart',
      'updates.state',
      'window.speak',
      'window.unsaved',
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
