import { linkSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { DESK, folder, REPLAY } from './folder.ts'
import { inThisProcess } from './in-this-process.ts'

const { inner } = folder()
const FEATURE = `Feature: f
  Scenario: s
    Given agent A in queue Sales
    When a WhatsApp message arrives from +33 6 12 34 56 78 in queue Sales
    Then nobody holds it
`
const desk = () => {
  const { path: cwd, write } = inner()
  write('desk.yaml', DESK)
  write('replay.yaml', REPLAY)
  write('calls.csv', 'arrival,service\n2000-01-03T00:00:10Z,60\n')
  write('a.feature', FEATURE)
  write('own.yaml', `${DESK}policy: ./own.mjs\n`)
  write('own.mjs', "export default () => ({ _tag: 'Nothing' })\n")
  write('result.json', '{}')
  symlinkSync('desk.yaml', join(cwd, 'link.json'))
  linkSync(join(cwd, 'desk.yaml'), join(cwd, 'hard.json'))
  return cwd
}

describe('a report never takes the place of what is read', () => {
  it.each<[what: string, args: ReadonlyArray<string>, file: string, lines: string]>([
    ['a scenario', ['run', 'desk.yaml', '--out', 'json=desk.yaml'], 'desk.yaml', '--out json=desk.yaml'],
    [
      'a scenario by another path',
      ['run', 'desk.yaml', '--out', 'json=./desk.yaml'],
      'desk.yaml',
      '--out json=./desk.yaml',
    ],
    [
      'a scenario by a link',
      ['run', 'desk.yaml', '--out', 'json=link.json'],
      'desk.yaml',
      '--out json=link.json',
    ],
    [
      'a scenario by a second name',
      ['run', 'desk.yaml', '--out', 'json=hard.json'],
      'desk.yaml',
      '--out json=hard.json',
    ],
    ['records', ['run', 'desk.yaml', '--records', 'desk.yaml'], 'desk.yaml', '--records desk.yaml'],
    [
      'one of two scenarios',
      ['compare', 'desk.yaml', 'own.yaml', '--out', 'json=own.yaml'],
      'own.yaml',
      '--out json=own.yaml',
    ],
    [
      'a swept scenario',
      ['sweep', 'desk.yaml', '--over', 'agents.desk.count=1,2', '--out', 'html=desk.yaml'],
      'desk.yaml',
      '--out html=desk.yaml',
    ],
    [
      'an explained scenario',
      ['explain', 'desk.yaml', '--out', 'json=desk.yaml'],
      'desk.yaml',
      '--out json=desk.yaml',
    ],
    ['a feature', ['rules', '.', '--out', 'junit=a.feature'], 'a.feature', '--out junit=a.feature'],
    ['a result', ['report', 'result.json', 'result.json'], 'result.json', 'result.json'],
    [
      'a scenario that is searched',
      ['fuzz', 'desk.yaml', '--save', 'desk.yaml'],
      'desk.yaml',
      '--save desk.yaml',
    ],
    [
      'one that is searched live',
      ['fuzz', 'desk.yaml', '--live', '--save', 'desk.yaml'],
      'desk.yaml',
      '--save desk.yaml',
    ],
  ])('%s', async (_, args, file, place) => {
    const cwd = desk()
    const before = readFileSync(join(cwd, file), 'utf8')
    const { code, stderr } = await inThisProcess(args, { cwd })
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: `inboxlab: ${place}: it would write over another file: the command reads ${file}; name a file of its own\n`,
    })
    expect(readFileSync(join(cwd, file), 'utf8')).toBe(before)
  })

  it.each([
    ['a trace', ['run', 'replay.yaml', '--out', 'csv=calls.csv'], 'calls.csv', '--out csv=calls.csv'],
    ['a policy', ['run', 'own.yaml', '--out', 'json=own.mjs'], 'own.mjs', '--out json=own.mjs'],
    ['a trace of a search', ['fuzz', 'replay.yaml', '--save', 'calls.yaml'], 'calls.csv', '--save calls.csv'],
  ])('%s', async (_, args, file, place) => {
    const cwd = desk()
    const before = readFileSync(join(cwd, file), 'utf8')
    const { code, stderr } = await inThisProcess(args, { cwd })
    expect({ code, stderr: stderr.replaceAll(cwd, '.') }).toEqual({
      code: 2,
      stderr: `inboxlab: ${place}: it would write over another file: the command reads ./${file}; name a file of its own\n`,
    })
    expect(readFileSync(join(cwd, file), 'utf8')).toBe(before)
  })
})

describe('two reports never go into one file', () => {
  it.each([
    ['the same path', 'html=one', 'json=one'],
    ['two paths', 'json=one', 'csv=./one'],
  ])('%s', async (_, first, second) => {
    const { code, stderr } = await inThisProcess(['run', 'desk.yaml', '--out', first, '--out', second], {
      cwd: desk(),
    })
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: `inboxlab: --out ${second}: it would write over another file: --out ${first} is written there; name a file of its own\n`,
    })
  })

  it('but as many as one likes into what keeps nothing', async () => {
    const args = ['run', 'desk.yaml', '--out', 'json=/dev/null', '--out', 'csv=/dev/null']
    expect(await inThisProcess(args, { cwd: desk() })).toMatchObject({ code: 0, stderr: '' })
  })
})
