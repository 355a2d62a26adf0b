import { accessSync, constants, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import electronPackage from 'electron/package.json' with { type: 'json' };
import { standinFolder } from './resolve-electron.ts';

test("the folder looks like the pinned Electron's own", () => {
  expect(readFileSync(path.join(standinFolder(), 'version'), 'utf8').trim()).toBe(electronPackage.version);
  expect(() => accessSync(path.join(standinFolder(), 'electron'), constants.X_OK)).not.toThrow();
});
