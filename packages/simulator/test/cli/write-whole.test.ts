import { execFileSync } from 'node:child_process'
import { lstatSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { chmod, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { writeWhole } from '../../src/cli/write-whole.ts'
import { folder } from './folder.ts'

const { path, write } = folder()
const problem = (file: string): Promise<string> =>
  writeWhole(file, 'new').then(
    () => 'written',
    ({ message }: Error) => message.replaceAll(path, ''),
  )
const FIX = 'name a file in a folder that exists and that you may write to'

describe('a file that is written whole', () => {
  it('is new, or takes the place of the old one, and leaves nothing else behind', async () => {
    const before = readdirSync(path).length
    await writeWhole(join(path, 'new.json'), 'one')
    await writeWhole(join(path, 'new.json'), 'two')
    expect(readFileSync(join(path, 'new.json'), 'utf8')).toBe('two')
    expect(readdirSync(path)).toHaveLength(before + 1)
  })

  it('is written where a link leads, and the link stays', async () => {
    const target = write('target.json', 'old')
    const link = join(path, 'link.json')
    symlinkSync(target, link)
    await writeWhole(link, 'new')
    expect(readFileSync(target, 'utf8')).toBe('new')
    expect(lstatSync(link).isSymbolicLink()).toBe(true)
  })

  it('may have a name as long as names may be', async () => {
    const long = join(path, 'n'.repeat(255))
    await writeWhole(long, 'new')
    expect(readFileSync(long, 'utf8')).toBe('new')
    const before = readdirSync(path).length
    expect(await problem(join(path, 'n'.repeat(256)))).toContain(`(its name is too long); ${FIX}`)
    expect(readdirSync(path)).toHaveLength(before)
  })

  it('goes straight into what is no plain file, which stays what it is', async (context) => {
    const pipe = join(path, 'pipe')
    try {
      execFileSync('mkfifo', [pipe])
    } catch {
      context.skip(true, 'there is no mkfifo here')
    }
    const [, read] = await Promise.all([writeWhole(pipe, 'new'), readFile(pipe, 'utf8')])
    expect(read).toBe('new')
    expect(lstatSync(pipe).isFIFO()).toBe(true)
  })

  it('says why it cannot be written, and leaves nothing behind', async () => {
    mkdirSync(join(path, 'folder'))
    write('file', '')
    const before = readdirSync(path).length
    expect(await problem(join(path, 'folder'))).toBe(
      `/folder: the file cannot be written (it is a folder); ${FIX}`,
    )
    expect(await problem(join(path, 'nowhere/new.json'))).toBe(
      `/nowhere/new.json: the file cannot be written (its folder does not exist); ${FIX}`,
    )
    expect(await problem(join(path, 'file/new.json'))).toBe(
      `/file/new.json: the file cannot be written (its folder is a file); ${FIX}`,
    )
    expect(readdirSync(path)).toHaveLength(before)
  })

  it('goes into a file one may write to in a folder one may not', async (context) => {
    context.skip(process.getuid?.() === 0, 'root may write everywhere')
    mkdirSync(join(path, 'closed'))
    const mine = write('closed/mine.json', 'old')
    await chmod(join(path, 'closed'), 0o555)
    await writeWhole(mine, 'new')
    expect(readFileSync(mine, 'utf8')).toBe('new')
    expect(await problem(join(path, 'closed/other.json'))).toContain(`(not allowed); ${FIX}`)
    await chmod(join(path, 'closed'), 0o755)
  })
})
