import { mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { withImports } from '../../src/node/study/imported-files.ts'
import { folder } from '../cli/folder.ts'

/** A folder with these files. */
const folderWith = (files: Readonly<Record<string, string>>): string => {
  const { path, write } = home.inner()
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(path, name)), { recursive: true })
    write(name, text)
  }
  return path
}
const home = folder()

describe('the files that a policy needs', () => {
  it('are those that it names by a relative path, in whatever way, and those that these name', async () => {
    const path = folderWith({
      'ours.ts': `import type { A } from './a.ts'
export * from "./lib/b.mjs"; import'./c d.mjs';import('./lib/e.js'); const f = require('./lib/f')
const g = new URL('./table.csv', import.meta.url), h = import('./h.mjs?v=1')
import { x } from 'a-package'; import('./c%20d.mjs'); const none = './not-there.ts'`,
      'a.ts': '',
      'lib/b.mjs': "import '../deep.mjs'; import './../ours.ts'",
      'c d.mjs': '',
      'lib/e.js': '',
      'lib/f/index.js': "module.exports = require('../g')",
      'lib/g.json': '["./a.ts", "./hidden.ts"]',
      'lib/hidden.ts': '',
      'table.csv': "'./unread.ts'",
      'unread.ts': '',
      'h.mjs': '',
      'deep.mjs': '',
      'not-named.mjs': '',
    })
    expect((await withImports(path, 'ours.ts')).toSorted()).toEqual(
      [
        ...['ours.ts', './a.ts', './lib/b.mjs', './c d.mjs', './lib/e.js', './lib/f/index.js'],
        ...['./lib/g.json', './table.csv', './h.mjs', './deep.mjs'],
      ].toSorted(),
    )
  })

  it('lie outside of the folder where they are named so', async () => {
    const path = folderWith({ 'policies/ours.mjs': "import '../shared.mjs'", 'shared.mjs': '' })
    expect(await withImports(join(path, 'policies'), './ours.mjs')).toEqual(['./ours.mjs', '../shared.mjs'])
  })

  it('are refused where they are more than a hundred, or the policy is not there', async () => {
    const chain = (length: number) =>
      folderWith(
        Object.fromEntries(
          Array.from({ length }, (_, index) => [`${index}.mjs`, `import './${index + 1}.mjs'`]),
        ),
      )
    expect(await withImports(chain(100), './0.mjs')).toHaveLength(100)
    await expect(withImports(chain(101), './0.mjs')).rejects.toThrow(
      './0.mjs: it imports more than 99 files, one by the other; bundle them into one',
    )
    await expect(withImports(home.path, './nowhere.mjs')).rejects.toThrow(
      './nowhere.mjs: there is no such file',
    )
  })
})
