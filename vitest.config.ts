import { defineConfig } from 'vitest/config'

const conditions = ['inboxlab-source']

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions: [...conditions, 'module', 'node'] } },
  test: {
    include: ['packages/*/test/**/*.test.ts', 'examples/**/*.test.ts', 'scripts/**/*.test.ts'],
    //GS globalSetup: ['scripts/build-once.ts'],
    testTimeout: 60_000,
    coverage: { include: ['packages/*/src/**'] },
  },
})
