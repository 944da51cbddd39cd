/** Every TypeScript suite by name: `vitest run --config tests/vitest.config.ts --project unit`. */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Real browsers, sockets and processes on a loaded machine: long limits cost nothing when all is well. */
const slow = { testTimeout: 60_000, hookTimeout: 60_000, expect: { poll: { timeout: 15_000, interval: 100 } } };

/** LibreOffice alone needs seconds to start. */
const office = { testTimeout: 180_000, hookTimeout: 300_000, maxWorkers: 1 };

export default defineConfig({
  test: {
    projects: [
      { root, test: { name: 'tidy', include: ['tests/tidy/**/*.test.ts'] } },
      {
        root,
        test: { name: 'unit', include: ['plugin/**/*.test.{ts,tsx,mjs}', 'tests/{golden,support,bench}/**/*.test.ts'] },
      },
      {
        root,
        test: { name: 'host', include: ['tests/{host,cli,desktop,node,setup}/**/*.test.ts'], ...slow },
      },
      {
        root,
        test: { name: 'report', include: ['tests/report/**/*.test.ts'], ...office },
      },
      {
        root,
        test: { name: 'e2e', include: ['tests/e2e/**/*.test.ts'], fileParallelism: false, maxWorkers: 1, ...slow },
      },
    ],
  },
});
