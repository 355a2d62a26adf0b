import type { ElectronApplication } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { eventually, TestProgram } from '../test-program.ts';

const program = new TestProgram();
let app: ElectronApplication;

beforeAll(async () => {
  ({ app } = await program.open());
});
afterAll(() => program.remove());

const heard = () => app.evaluate(() => globalThis.heard);

/** Starts a child under a name of its own and posts it a message at once, before it can be listening. */
function start(name: string, message: string, file = 'child.cjs'): Promise<void> {
  return app.evaluate(
    (_electron, child) => {
      globalThis.fork(child.name, child.file);
      globalThis.children.get(child.name)!.postMessage(child.message);
    },
    { name, message, file },
  );
}

test.for(['child.cjs', 'child.ts'])('a child started from %s gets what was posted early, and answers', async (file) => {
  await start(file, 'hello', file);
  await eventually(heard).toContainEqual([file, { data: 'hello', args: ['--one'], type: 'utility' }]);
  await eventually(heard).toContainEqual([`${file} says`, 'child is up']);
});

test('bytes, maps and big numbers reach a child and come back as they were', async () => {
  await start('types', 'first');
  await app.evaluate(() => {
    const sent = { bytes: new Uint8Array([1, 2]), map: new Map([['a', 1n]]) };
    globalThis.children.get('types')!.once('message', (message: { data: typeof sent }) => {
      if (typeof message.data === 'string') globalThis.children.get('types')!.once('message', keep);
      else keep(message);
    });
    function keep({ data }: { data: typeof sent }): void {
      globalThis.heard.push(['kept', data.bytes instanceof Uint8Array, data.bytes[1], data.map.get('a') === 1n]);
    }
    globalThis.children.get('types')!.postMessage(sent);
  });
  await eventually(heard).toContainEqual(['kept', true, 2, true]);
});

test('what a child weighs is measured while it lives', async () => {
  await start('weighed', 'hello');
  const measure = () => app.evaluate(({ app }) => app.getAppMetrics().find(({ name }) => name === 'weighed') ?? null);
  await eventually(async () => (await measure())?.memory.workingSetSize).toBeGreaterThan(10_000);
  expect(await measure()).toMatchObject({ type: 'Utility', pid: expect.any(Number) as unknown });
  await app.evaluate(() => globalThis.children.get('weighed')!.kill());
  await eventually(heard).toContainEqual(['weighed exit', 15]);
  expect(await measure()).toBeNull();
  expect(await app.evaluate(() => globalThis.children.get('weighed')!.pid)).toBeUndefined();
});

test.for([
  ['leaves by itself', 'leave', 3],
  ['aborts', 'abort', 6],
] as const)('a child that %s is announced with its code', async ([, message, code]) => {
  await start(message, message);
  await eventually(heard).toContainEqual([`${message} exit`, code]);
});

test('a child that runs out of memory says so', async () => {
  await start('hoard', 'hoard');
  await eventually(heard).toContainEqual(['hoard exit', 6]);
  expect(await heard()).toContainEqual(['hoard error', 'FatalError']);
});

test('a child killed from outside is announced with its signal, to the program as well', async () => {
  await app.evaluate(({ app }) => {
    app.once('child-process-gone', (_event, details) => globalThis.heard.push(['gone', details.reason, details.name]));
  });
  await start('killed', 'hello');
  await eventually(heard).toContainEqual(['killed says', 'child is up']);
  await app.evaluate(() => void process.kill(globalThis.children.get('killed')!.pid!, 'SIGKILL'));
  await eventually(heard).toContainEqual(['killed exit', 9]);
  expect(await heard()).toContainEqual(['gone', 'killed', 'killed']);
});
