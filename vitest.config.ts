import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

// One project a kind of test: `unit` needs nothing, `hostile` the sandbox artifacts, `server` an embedded PostgreSQL,
// `faults` the built app too, `e2e` a Chromium besides.
const project = (name: string, include: string[], options: object = {}) => ({
  extends: true as const,
  test: { name, include, ...options },
});

export default defineConfig({
  resolve: { conditions: ['react-server'] },
  // Node itself gets them too, and a CommonJS package that is told `import` would load the wrong files.
  ssr: { resolve: { conditions: ['react-server', 'node'] } },
  test: {
    setupFiles: ['tests/setup.ts'],
    // Vitest would leave one idle: half of a machine with two.
    maxWorkers: availableParallelism(),
    projects: [
      // Only a hang may time out: a busy machine is no failure.
      project('unit', ['tests/*.test.ts', 'tests/{grader,lib,exercises,components,scripts}/**/*.test.{ts,tsx}'], {
        testTimeout: 60_000,
        hookTimeout: 60_000,
      }),
      project('hostile', ['tests/hostile/*.test.ts'], { testTimeout: 60_000, fileParallelism: false }),
      project('server', ['tests/server/**/*.test.ts'], {
        testTimeout: 120_000,
        hookTimeout: 120_000,
        // Two files, whatever the machine: each has a database of its own, but they share a server and its connections.
        maxWorkers: 2,
        sequence: { groupOrder: 1 },
        // Node cannot resolve what its middleware imports of Next.
        server: { deps: { inline: ['next-intl'] } },
      }),
      project('faults', ['tests/faults/**/*.test.ts'], {
        testTimeout: 300_000,
        hookTimeout: 300_000,
        // They mostly wait, for what is silent to be missed.
        maxWorkers: 4,
        sequence: { groupOrder: 2 },
      }),
      project('e2e', ['tests/e2e/**/*.test.ts'], {
        globalSetup: ['tests/e2e/global-setup.ts'],
        testTimeout: 120_000,
        hookTimeout: 180_000,
        // Two browsers at one app: each file makes people of its own, so none sees another's work.
        maxWorkers: 2,
        sequence: { groupOrder: 1 },
      }),
    ],
  },
});
