import { spawnSync } from 'node:child_process'
import { beforeEach, describe, expect, it } from 'vitest'
import { DESK, folder } from './folder.ts'
import { BIN, startProcess } from './inboxlab.ts'

const { path: cwd, write } = folder()
write('desk.yaml', `${DESK}thresholds: [ abandonment < 1% ]\n`)

/** What a terminal of so many columns is sent, its control characters as signs. */
const onTerminal = async (
  command: string,
  columns = 80,
  env: Record<string, string> = {},
): Promise<string> => {
  const inside = `stty cols ${columns}; inboxlab() { "${process.execPath}" "${BIN}" "$@"; }; ${command}`
  const { stdout } = await startProcess('script', ['-qec', inside, '/dev/null'], {
    cwd,
    env: { TERM: 'xterm', SHELL: '/bin/sh', ...env },
  }).ended
  return stdout.replaceAll('\r\n', '\n').replaceAll('\r', '␍').replaceAll('\x1b', '␛')
}
const ERASE = '␍␛[2K'
const PROGRESS = `${ERASE}1 of 3 replications, `

describe.concurrent('on a terminal', () => {
  beforeEach((context) => {
    context.skip(spawnSync('script', ['--version']).status !== 0, 'there is no util-linux script here')
  })

  it('a run shows how far it is and takes that away, then prints in colour', async () => {
    const sent = await onTerminal('inboxlab run desk.yaml')
    expect(sent.startsWith(PROGRESS)).toBe(true)
    const report = sent.slice(sent.lastIndexOf(ERASE) + ERASE.length)
    expect(report).toMatch(/^␛\[1mA small desk␛\[22m\n/u)
    expect(report).toContain('\n␛[31m  ✗ abandonment < 1%')
    expect(report).toMatch(/\ninboxlab run desk\.yaml --seed 1 --reps 3\n$/u)
  })

  it('a report is as wide as the terminal', async () => {
    const report = await onTerminal('inboxlab run desk.yaml --no-color 2>/dev/null', 60)
    const heading = report.split('\n').find((line) => line.includes('arrived')) ?? ''
    expect(heading).toMatch(/arrived +service level +abandonment +mean wait$/u)
    expect(heading.length).toBeLessThanOrEqual(60)
    expect(report).toContain('\ntoo narrow for p50 wait, p95 wait, max wait\n')
  })

  it.each<[how: string, command: string, env: Record<string, string>]>([
    ['--no-color', 'inboxlab run desk.yaml --no-color', {}],
    ['NO_COLOR', 'inboxlab run desk.yaml', { NO_COLOR: '1' }],
    ['a pipe', 'inboxlab run desk.yaml | cat', {}],
  ])('a run prints without colour because of %s', async (_, command, env) => {
    const sent = await onTerminal(command, 80, env)
    expect(sent).toContain('\n  ✗ abandonment < 1%')
    expect(sent.replaceAll(ERASE, '')).not.toContain('␛')
    expect(sent).toContain(PROGRESS)
  })

  it('a run shows how far it is in one line that fits the terminal', async () => {
    const [line] = (await onTerminal('inboxlab run desk.yaml', 20)).split(ERASE).filter((each) => each !== '')
    expect(line).toBe('1 of 3 replications')
  })

  it('a run shows no progress where standard error is no terminal, or a dumb one', async () => {
    expect(await onTerminal('inboxlab run desk.yaml 2>/dev/null')).not.toContain(ERASE)
    expect(await onTerminal('inboxlab run desk.yaml', 80, { TERM: 'dumb' })).not.toContain(ERASE)
  })
})
