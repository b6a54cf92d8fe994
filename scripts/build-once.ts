import { globSync, statSync } from 'node:fs'
import { build } from 'tsup'

const SOURCES = [
  'packages/*/src/**/*.{ts,css}',
  'packages/*/package.json',
  'tsup.config.ts',
  'scripts/{left-out.cjs,third-party-notices.ts}',
]
const BUILT = [
  'core/dist/index.js',
  'sdk/dist/index.js',
  'simulator/dist/cli/main.js',
  'simulator/dist-page/report-page.global.js',
  'simulator/dist-thread/replication-thread.js',
]

/** Before the tests, which run the built command: builds the packages if a source is newer than they are. */
export default async (): Promise<void> => {
  const built = BUILT.map((file) => changed(`packages/${file}`))
  const sources = globSync(SOURCES).map(changed)
  if (Math.min(...built) < Math.max(...sources)) await build({ silent: true })
}

const changed = (file: string): number => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0
