import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { LongestFirst } from './scripts/longest-first.ts'

const conditions = ['inboxlab-source']

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions: [...conditions, 'module', 'node'] } },
  test: {
    include: ['packages/*/test/**/*.test.ts', 'examples/**/*.test.ts', 'scripts/**/*.test.ts'],
    globalSetup: ['scripts/build-once.ts'],
    setupFiles: ['scripts/one-seed.ts'],
    // Half of what a command takes that a test starts is for compiling it, each time the same.
    env: { NODE_COMPILE_CACHE: fileURLToPath(new URL('node_modules/.cache/compiled', import.meta.url)) },
    // Tests share no state, and a fresh module graph for each file would cost most of the time.
    isolate: false,
    // Else one processor less, which of two is half.
    maxWorkers: '100%',
    sequence: { sequencer: LongestFirst },
    // What hangs is to end; a machine that is ten times slower than usual is no fault.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    expect: { poll: { timeout: 120_000 } },
    coverage: { include: ['packages/*/src/**'] },
  },
})
