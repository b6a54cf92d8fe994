import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { afterAll, describe, expect, it } from 'vitest'
import { inItsPlace } from '../../src/node/in-its-place.ts'

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'inboxlab-place-')))
afterAll(() => rmSync(folder, { recursive: true }))

describe('a file that is written piece by piece', () => {
  it('takes the place of the old one when it is finished, where a link leads too', async () => {
    writeFileSync(join(folder, 'old'), 'old')
    symlinkSync('old', join(folder, 'link'))
    await inItsPlace(join(folder, 'link'), async (file) => {
      await pipeline(['new'], file)
      expect(readFileSync(join(folder, 'old'), 'utf8')).toBe('old')
    })
    expect(readFileSync(join(folder, 'old'), 'utf8')).toBe('new')
    expect(readdirSync(folder).sort()).toEqual(['link', 'old'])
  })

  it('leaves the old one as it was, and nothing else, when it is broken off', async () => {
    writeFileSync(join(folder, 'kept'), 'old')
    const before = readdirSync(folder)
    const brokenOff = inItsPlace(join(folder, 'kept'), async (file) => {
      await pipeline(['half'], file)
      throw new Error('the disk is full')
    })
    await expect(brokenOff).rejects.toThrow('the disk is full')
    expect(readFileSync(join(folder, 'kept'), 'utf8')).toBe('old')
    expect(readdirSync(folder)).toEqual(before)
  })
})
