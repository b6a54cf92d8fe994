import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { folder } from './folder.ts'
import { BIN, startProcess } from './inboxlab.ts'

const { path: cwd } = folder()
writeFileSync(
  join(cwd, 'listing.mjs'),
  `import { registerHooks } from 'node:module'
registerHooks({
  load: (url, context, next) => {
    process.stderr.write(\`\${url}\\n\`)
    return next(url, context)
  },
})
`,
)

/** The files that a command loads. */
const loaded = async (...args: ReadonlyArray<string>): Promise<ReadonlyArray<string>> => {
  const { stderr } = await startProcess(process.execPath, ['--import', './listing.mjs', BIN, ...args], {
    cwd,
  }).ended
  return stderr.split('\n').filter((url) => url.startsWith('file:'))
}

describe('what a command does not need is not loaded', () => {
  it.each([[['--help']], [['run', '--help']], [['--version']], [['completions', 'bash']]])(
    '%j loads no library but the one that reads arguments',
    async (args) => {
      const libraries = (await loaded(...args)).flatMap(
        (url) => /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/u.exec(url)?.[1] ?? [],
      )
      expect([...new Set(libraries)].toSorted()).toEqual(['commander', 'fastest-levenshtein'])
    },
  )

  it('a run loads no Gherkin', async () => {
    const files = await loaded('check', 'desk.yaml')
    expect(files.some((url) => url.includes('/effect/'))).toBe(true)
    expect(files.filter((url) => url.includes('@cucumber'))).toEqual([])
  })
})
