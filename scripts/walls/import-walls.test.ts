import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkImports } from './import-walls.ts';
import { withPlantedTree } from './planted-tree.ts';

type Planting = { readonly rule: string; readonly files: Readonly<Record<string, string>> };

/** One violation for each wall: the first file is the one that must be refused. */
const plantings: readonly Planting[] = [
  planting('no-cycle', 'shared/a.ts', "import { b } from './b.ts'; export const a = () => b;", {
    'shared/b.ts': "import { a } from './a.ts'; export const b = () => a;",
  }),
  planting('no-type-cycle', 'shared/a.ts', "import type { B } from './b.ts'; export type A = B | null;", {
    'shared/b.ts': "import type { A } from './a.ts'; export type B = A | 1;",
  }),
  planting('shared-knows-only-itself', 'shared/clock.ts', "import { readFileSync } from 'node:fs'; readFileSync('x');"),
  planting('shared-knows-only-itself', 'shared/clock.ts', "import { useState } from 'react'; useState(1);"),
  planting('shared-knows-only-itself', 'shared/clock.ts', "import { log } from '../electron/log.ts'; log();", {
    'electron/log.ts': 'export const log = () => 1;',
  }),
  planting('shared-tests-stay-in-shared', 'shared/a.test.ts', "import { log } from '../electron/log.ts'; log();", {
    'electron/log.ts': 'export const log = () => 1;',
  }),
  planting(
    'back-room-never-visits-the-desk',
    'electron/main.ts',
    "import { desk } from '../renderer/desk.ts'; desk();",
    {
      'renderer/desk.ts': 'export const desk = () => 1;',
    },
  ),
  planting('back-room-never-visits-the-desk', 'electron/main.ts', "import { useState } from 'react'; useState(1);"),
  planting('reading-is-handed-what-it-needs', 'electron/reading/a.ts', "import { app } from 'electron'; app.quit();"),
  planting(
    'reading-is-handed-what-it-needs',
    'electron/reading/a.ts',
    "import { log } from '../log/logger.ts'; log();",
    {
      'electron/log/logger.ts': 'export const log = () => 1;',
    },
  ),
  planting('reading-never-reaches-electron', 'electron/cli.ts', "import { quit } from './quit.ts'; quit();", {
    'electron/quit.ts': "import { app } from 'electron'; export const quit = () => app.quit();",
  }),
  planting('preload-knows-only-the-contract', 'electron/preload.ts', "import { may } from '../shared/may.ts'; may();", {
    'shared/may.ts': 'export const may = () => 1;',
  }),
  planting('workers-post-instead', 'electron/reading/ocr/a.worker.ts', "import { app } from 'electron'; app.quit();"),
  planting(
    'workers-never-reach-the-back-room',
    'electron/ocr/a.worker.ts',
    "import { quit } from '../quit.ts'; quit();",
    {
      'electron/quit.ts': "import { app } from 'electron'; export const quit = () => app.quit();",
    },
  ),
  planting('desk-has-no-keys', 'renderer/desk.ts', "import { readFileSync } from 'node:fs'; readFileSync('x');"),
  planting('desk-has-no-keys', 'renderer/desk.ts', "import { ipcRenderer } from 'electron'; ipcRenderer.send('x');"),
  planting('desk-has-no-keys', 'renderer/desk.tsx', "import { log } from '../electron/log.ts'; log();", {
    'electron/log.ts': 'export const log = () => 1;',
  }),
  planting('desk-tests-stay-at-the-desk', 'renderer/a.test.ts', "import { log } from '../electron/log.ts'; log();", {
    'electron/log.ts': 'export const log = () => 1;',
  }),
  planting('one-screen-never-inside-another', 'renderer/review/a.ts', "import { b } from '../intake/b.ts'; b();", {
    'renderer/intake/b.ts': 'export const b = () => 1;',
  }),
  planting('ui-knows-no-school', 'renderer/ui/button.tsx', "import { b } from '../intake/b.ts'; b();", {
    'renderer/intake/b.ts': 'export const b = () => 1;',
  }),
  planting('ui-knows-no-school', 'renderer/ui/button.tsx', "import { create } from 'zustand'; create(() => 1);"),
  planting('server-keeps-to-itself', 'server/app.ts', "import { log } from '../electron/log.ts'; log();", {
    'electron/log.ts': 'export const log = () => 1;',
  }),
  planting('e2e-sees-what-a-clerk-sees', 'e2e/specs/a.spec.ts', "import { day } from '../../shared/day.ts'; day();", {
    'shared/day.ts': 'export const day = () => 1;',
  }),
  planting(
    'product-never-imports-its-tools',
    'electron/main.ts',
    "import { fake } from '../standin/fake.ts'; fake();",
    {
      'standin/fake.ts': 'export const fake = () => 1;',
    },
  ),
  planting('standin-keeps-to-itself', 'standin/fake.ts', "import { day } from '../shared/day.ts'; day();", {
    'shared/day.ts': 'export const day = () => 1;',
  }),
  planting('tests-are-not-imported', 'shared/a.ts', "import { day } from './day.test.ts'; day();", {
    'shared/day.test.ts': 'export const day = () => 1;',
  }),
  planting('shipped-packages-are-dependencies', 'electron/main.ts', "import { build } from 'vite'; await build();"),
  planting('no-unresolvable', 'shared/a.ts', "import { day } from './day.ts'; day();"),
];

function planting(rule: string, file: string, source: string, others: Readonly<Record<string, string>> = {}): Planting {
  return { rule, files: { [file]: source, ...others } };
}

test.each(plantings)('$rule refuses a planted breach', ({ rule, files }) => {
  const { breaches, modulesRead } = withPlantedTree(files, (root) => checkImports(root, topFolders(files)));
  expect(modulesRead).toEqual(expect.arrayContaining(Object.keys(files)));
  expect(breaches.map((breach) => breach.rule)).toContain(rule);
  expect(Object.keys(files)).toContain(breaches.find((breach) => breach.rule === rule)?.file);
});

test('every wall has a planted breach', () => {
  const config: unknown = JSON.parse(readFileSync('.dependency-cruiser.json', 'utf8'));
  expect(config).toEqual(expect.objectContaining({ options: expect.objectContaining({ parser: 'swc' }) }));
  const rules = (config as { forbidden: { name: string }[] }).forbidden.map((rule) => rule.name);
  expect(new Set(plantings.map((planted) => planted.rule))).toEqual(new Set(rules));
});

test('the stand-in may go in circles by types alone, and in no other way', () => {
  const files = {
    'standin/a.ts': "import type { B } from './b.ts'; export type A = B | null;",
    'standin/b.ts': "import type { A } from './a.ts'; export type B = A | 1;",
    'standin/c.ts': "import { d } from './d.ts'; export const c = () => d;",
    'standin/d.ts': "import { c } from './c.ts'; export const d = () => c;",
  };
  const { breaches } = withPlantedTree(files, (root) => checkImports(root, ['standin']));
  expect(breaches.map(({ file, rule }) => `${file} ${rule}`).toSorted()).toEqual(['standin/c.ts no-cycle']);
});

test('a tree that keeps to the house picture passes', () => {
  const files = {
    'shared/ipc/contract.ts': "import { z } from 'zod'; export const contract = z.string();",
    'shared/contract.test.ts':
      "import { test } from 'vitest'; import { contract } from './ipc/contract.ts'; test(String(contract), () => {});",
    'electron/preload.ts':
      "import { contextBridge } from 'electron'; import { contract } from '../shared/ipc/contract.ts'; contextBridge.exposeInMainWorld('desk', contract);",
    'electron/main.ts': "import { app } from 'electron'; import { read } from './reading/read.ts'; read(app);",
    'electron/reading/read.ts':
      "import sharp from 'sharp'; import { join } from 'node:path'; export const read = (x: unknown) => sharp(join(String(x)));",
    'electron/reading/ocr/lines.worker.ts':
      "import { parentPort } from 'node:worker_threads'; parentPort?.postMessage(1);",
    'renderer/main.tsx':
      "import { useState } from 'react'; import { Intake } from './intake/intake.tsx'; useState(Intake);",
    'renderer/intake/intake.tsx':
      "import { create } from 'zustand'; import { contract } from '../../shared/ipc/contract.ts'; export const Intake = () => create(() => contract);",
    'e2e/specs/a.spec.ts':
      "import { test } from 'playwright/test'; import { open } from '../fixtures.ts'; test(open, () => {});",
    'e2e/fixtures.ts': "import { tmpdir } from 'node:os'; export const open = tmpdir();",
  };
  const { breaches, modulesRead } = withPlantedTree(files, (root) => checkImports(root, topFolders(files)));
  expect(modulesRead).toEqual(expect.arrayContaining(Object.keys(files)));
  expect(breaches).toEqual([]);
});

function topFolders(files: Readonly<Record<string, string>>): string[] {
  return [...new Set(Object.keys(files).map((file) => file.split('/')[0] ?? ''))];
}
