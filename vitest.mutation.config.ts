import { defineConfig } from 'vitest/config'

// The core's own tests alone: what mutation testing runs against each mutant.
export default defineConfig({
  resolve: { conditions: ['inboxlab-source'] },
  ssr: { resolve: { conditions: ['inboxlab-source', 'module', 'node'] } },
  test: {
    include: ['packages/core/test/**/*.test.ts'],
    setupFiles: ['scripts/few-runs.ts'],
    isolate: false,
    testTimeout: 60_000,
  },
})
