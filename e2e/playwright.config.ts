import { defineConfig } from 'playwright/test';

/** Each test opens the program itself (see fixtures.ts), so there is no browser to configure here. */
export default defineConfig({
  testDir: 'specs',
  // Writes into docs/: only when asked for.
  testIgnore: process.env['TIMETABLE_DESK_SCREENSHOTS'] ? [] : ['screenshots.spec.ts'],
  outputDir: '../test-results',
  // Two at a time: each runs a browser and an OCR engine of its own on what are often two cores.
  workers: 2,
  timeout: 120_000,
  // Reading a photograph takes seconds, and longer where the machine has other work.
  expect: { timeout: 40_000 },
  forbidOnly: Boolean(process.env['CI']),
  retries: 0,
});
