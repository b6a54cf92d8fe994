import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { DESK, folder, REPLAY } from '../cli/folder.ts'
import { type Ended, inboxlab } from '../cli/inboxlab.ts'
import { hostileTexts } from './hostile-texts.ts'
import { expectForTerminal } from './shown-as-text.ts'

const { inner } = folder()
/** As a file can be named. */
const NAME = `=cmd|' \x1b[31m\u202E<b>\n@x "$(touch pwned)" \`touch pwned\``

const inFolder = async (
  files: Readonly<Record<string, string>>,
  ...args: ReadonlyArray<string>
): Promise<Ended & { readonly cwd: string }> => {
  const { path: cwd, write } = inner()
  for (const [name, text] of Object.entries(files)) write(name, text)
  const ended = await inboxlab(args, { cwd })
  expectForTerminal(ended.stdout, args.includes('json') ? 100_000 : undefined)
  expectForTerminal(ended.stderr)
  expect(existsSync(join(cwd, 'pwned'))).toBe(false)
  return { ...ended, cwd }
}

describe.concurrent('hostile words on the way to a terminal', () => {
  it.each(['table', 'minimal', 'github', 'junit', 'json'])(
    'the name of a scenario file, in %s',
    async (reporter) => {
      const { code } = await inFolder(
        { [`${NAME}.yaml`]: DESK },
        'run',
        `${NAME}.yaml`,
        '--reporter',
        reporter,
      )
      expect(code).toBe(0)
    },
  )

  it('the name of a file that is not there', async () => {
    const { code, stderr } = await inFolder({}, 'run', `${NAME}.yaml`)
    expect(code).toBe(2)
    expect(stderr.trimEnd().split('\n')).toHaveLength(1)
  })

  it('the name of a folder to begin in', async () => {
    const { code, cwd } = await inFolder({}, 'init', NAME)
    expect(code).toBe(0)
    expect(existsSync(join(cwd, NAME, 'desk.yaml'))).toBe(true)
  })

  it('the keys and values of a scenario', async () => {
    const keys = Object.values(hostileTexts).map((text) => [text.slice(0, 2000), text])
    const { code, stderr } = await inFolder(
      {
        'a.json': JSON.stringify({
          ...Object.fromEntries(keys),
          name: hostileTexts.lines,
          seed: hostileTexts.bidi,
        }),
      },
      'check',
      'a.json',
    )
    expect(code).toBe(2)
    expect(stderr.trimEnd().split('\n').length).toBeGreaterThanOrEqual(keys.length)
  })

  it.each(['escape sequences', 'a megabyte'])('%s in a recording', async (name) => {
    const cell = `"${hostileTexts[name]?.replaceAll('"', '""')}"`
    const { code, stderr } = await inFolder(
      { 'replay.yaml': REPLAY, 'calls.csv': `arrival,service\n${cell},10\n` },
      'run',
      'replay.yaml',
    )
    expect(code).toBe(2)
    expect(stderr.trimEnd().split('\n')).toHaveLength(1)
  })

  it('the steps of a feature', async () => {
    const steps = Object.values(hostileTexts).map((text) => text.replace(/[\r\n\u2028\u2029]+/gu, ' ').trim())
    const { code, stderr } = await inFolder(
      { 'a.feature': `Feature: a\n  Scenario: b\n${steps.map((each) => `    Then ${each}\n`).join('')}` },
      'rules',
      'a.feature',
    )
    expect(code).toBe(2)
    expect(stderr.trimEnd().split('\n')).toHaveLength(steps.length)
  })
})
