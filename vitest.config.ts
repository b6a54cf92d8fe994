import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: { conditions: ['inboxlab-source'] },
  ssr: { resolve: { conditions: ['inboxlab-source', 'node', 'import', 'module', 'default'] } },
  test: {
    include: ['packages/*/test/**/*.test.ts', 'examples/**/*.test.ts', 'scripts/**/*.test.ts'],
    testTimeout: 60_000,
  },
})
