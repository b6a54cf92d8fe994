import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { thirdPartyNotices } from './third-party-notices.ts'

let folder = ''
const plant = (name: string, files: Readonly<Record<string, string>>): string => {
  const home = join(folder, 'node_modules', name)
  mkdirSync(home, { recursive: true })
  writeFileSync(join(home, 'package.json'), JSON.stringify({ name, version: '1.2.3' }))
  for (const [file, text] of Object.entries(files)) writeFileSync(join(home, file), text)
  return join(home, 'lib/index.js')
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'inboxlab-notices-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the notices of bundled packages', () => {
  it('are none where nothing was bundled', () => {
    expect(thirdPartyNotices(['packages/core/src/index.ts'])).toBeNull()
  })

  it('give each licence once, after the packages it covers, with what is said of its origin', () => {
    const origin =
      'DEPENDENCIES & ATTRIBUTION\n\nIt contains:\n\n* Boost <http://www.boost.org>\n\nBoost licence'
    const notices = thirdPartyNotices([
      plant('@a/two', { LICENSE: `Free.\n\n${origin}\n`, NOTICE: 'By A.\n' }),
      plant('@a/one', { LICENSE: 'Free.\n', NOTICE: 'By A.\n' }),
      plant('b', { LICENSE: 'Other.\n' }),
      'packages/core/src/index.ts',
    ])
    const parts = (notices ?? '').split(`\n${'-'.repeat(80)}\n\n`).slice(1)
    expect(parts).toEqual([
      '@a/one 1.2.3, @a/two 1.2.3\n\nBy A.\n',
      '@a/one 1.2.3, @a/two 1.2.3\n\nFree.\n',
      '@a/two 1.2.3\n\n* Boost <http://www.boost.org>\n\nBoost licence\n',
      'b 1.2.3\n\nOther.\n',
    ])
  })

  it('stop the build where a package has no licence to pass on', () => {
    expect(() => thirdPartyNotices([plant('c', {})])).toThrow('c is bundled but has no LICENSE to pass on')
  })
})
