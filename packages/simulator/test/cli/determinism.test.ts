import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { RunResult } from '../../src/report/result.ts'
import { DESK, folder } from './folder.ts'
import { inboxlab } from './inboxlab.ts'

const { path: cwd, write } = folder()
const bytes = async (...args: ReadonlyArray<string>): Promise<string> => {
  const { code, stdout } = await inboxlab(['run', ...args, '--out', 'json=-'], { cwd })
  expect(code).toBe(0)
  return stdout
}
const result = async (...args: ReadonlyArray<string>): Promise<RunResult> => JSON.parse(await bytes(...args))

describe('the same command', () => {
  it('gives the same bytes in two processes, to a file as to standard output', async () => {
    const [one, two] = await Promise.all([bytes('desk.yaml'), bytes('desk.yaml', '--out', 'json=same.json')])
    expect(two).toBe(one)
    expect(readFileSync(join(cwd, 'same.json'), 'utf8')).toBe(one)
  })

  it('gives other measures with another seed', async () => {
    const [one, two] = await Promise.all([result('desk.yaml'), result('desk.yaml', '--seed', '2')])
    expect(two.measures).not.toEqual(one.measures)
    expect(two.scenario).toEqual({ ...one.scenario, seed: 2 })
  })
})

describe('a second, separate queue with its own type, group and traffic', () => {
  it('leaves the measures of the first as they are, byte for byte, wherever in the file it stands', async () => {
    const letters = {
      queues: '  letters: {}\n',
      types:
        '  letter: { queue: letters, service: { lognormal: { mean: 5min, sd: 3min } }, channel: email }\n',
      agents: '  writers: { queues: [letters], count: 3 }\n',
      traffic: '  - { type: letter, rate: 20/h }\n',
    }
    const withLetters = (before: boolean): string =>
      Object.entries(letters).reduce(
        (text, [section, line]) =>
          text.replace(new RegExp(`(${section}:\n)(.*\n)`, 'u'), (_, heading: string, calls: string) =>
            before ? heading + line + calls : heading + calls + line,
          ),
        DESK,
      )
    write('after.yaml', withLetters(false))
    write('before.yaml', withLetters(true))
    const [alone, ...both] = await Promise.all([
      result('desk.yaml'),
      result('after.yaml'),
      result('before.yaml'),
    ])
    const ofCalls = ({ measures }: RunResult): string =>
      JSON.stringify(measures.filter(({ scope }) => ['calls', 'call', 'desk'].includes(scope.name ?? '')))
    for (const result of both) {
      expect(ofCalls(result)).toBe(ofCalls(alone))
      expect(result.interactions).toBeGreaterThan(alone.interactions)
    }
    expect(JSON.parse(ofCalls(alone)).length).toBeGreaterThan(40)
  })
})
