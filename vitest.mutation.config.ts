import { defineConfig } from 'vitest/config'
import { QuickestFirst } from './scripts/quickest-first.ts'

// The core's own tests alone: what mutation testing runs against each mutant.
export default defineConfig({
  resolve: { conditions: ['inboxlab-source'] },
  ssr: { resolve: { conditions: ['inboxlab-source', 'module', 'node'] } },
  test: {
    include: ['packages/core/test/**/*.test.ts'],
    // Whether the properties are tried on everything there is: it says nothing about what the core does.
    exclude: ['packages/core/test/arbitrary/**'],
    setupFiles: ['scripts/few-runs.ts'],
    isolate: false,
    sequence: { sequencer: QuickestFirst },
    testTimeout: 60_000,
  },
})
