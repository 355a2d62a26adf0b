import { expect, test } from 'vitest';
import { resolveRuntime, runtimeEnvironment } from './electron-runtime.ts';

test('a runtime folder that somebody named is used as it is', async () => {
  const runtime = await resolveRuntime({ ELECTRON_OVERRIDE_DIST_PATH: '/somewhere', DESK_RUNTIME: 'electron' });
  expect(runtime).toEqual({ kind: 'standin', folder: '/somewhere' });
});

test("the stand-in is started by the name that Electron's own package knows", () => {
  const environment = runtimeEnvironment({ kind: 'standin', folder: '/somewhere' });
  expect(environment['ELECTRON_OVERRIDE_DIST_PATH']).toBe('/somewhere');
  expect(environment['PATH']).toBe(process.env['PATH']);
});

test("Electron's own runtime is started without it", () => {
  expect(runtimeEnvironment({ kind: 'electron' })).not.toHaveProperty('ELECTRON_OVERRIDE_DIST_PATH', '/somewhere');
});
