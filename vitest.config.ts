import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{shared,electron,renderer,server,standin,bench,scripts}/**/*.test.{ts,tsx}'],
    setupFiles: ['scripts/coverage-report/vitest-setup.ts'],
    // Reading a page with both engines takes seconds, and two cores share them.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    coverage: {
      provider: 'v8',
      include: ['{shared,electron,renderer,server,scripts}/**/*.{ts,tsx}'],
      exclude: ['**/*.{test,test-help,test-kit}.{ts,tsx}', '**/testing/**', '**/*.d.ts', '**/*.config.ts'],
      reportOnFailure: true,
      // Half of the picture: scripts/coverage-report adds the processes that tests start and the open window, and judges.
      reporter: ['json'],
    },
  },
});
