import { describe, expect, it } from 'vitest'
import { DESK, folder } from './folder.ts'
import { inboxlab } from './inboxlab.ts'

const { inner } = folder()
const LEFT = 'it leaves behind what fails when nobody listens any more'

describe.concurrent('what a file of one’s own leaves behind, and fails later, is told in one line', () => {
  it.each<[what: string, args: ReadonlyArray<string>, leaves: string, says: string]>([
    ['a promise', [], "Promise.reject(new Error('no luck'))", 'own.mjs:2: LEFT: no luck; FIX'],
    [
      'a promise on threads',
      ['--workers', '2'],
      "Promise.reject(new Error('no luck'))",
      'own.mjs:2: LEFT: no luck; FIX',
    ],
    ['a promise that says no line', [], "Promise.reject('no luck')", 'own.mjs: LEFT: no luck; FIX'],
    ['a timer', [], "setTimeout(() => { throw new Error('no luck') })", 'own.mjs:2: LEFT: no luck; FIX'],
  ])('%s', async (_, args, leaves, says) => {
    const { path: cwd, write } = inner()
    write('desk.yaml', `${DESK}policy: ./own.mjs\n`)
    write('own.mjs', `export default () => {\n  ${leaves}\n  return { _tag: 'Nothing' }\n}\n`)
    const { code, stderr } = await inboxlab(['run', 'desk.yaml', '--until', '5min', ...args], { cwd })
    expect(code).toBe(1)
    expect(stderr.replaceAll(`${cwd}/`, '')).toBe(
      `inboxlab: ${says.replace('LEFT', LEFT).replace('FIX', 'await and catch it, or leave it out')}\n`,
    )
  })
})
