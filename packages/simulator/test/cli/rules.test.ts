import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { folder } from './folder.ts'
import { inThisProcess } from './in-this-process.ts'
import { inboxlab } from './inboxlab.ts'

const { inner } = folder()

const HOLDS = `Feature: Pool
  @INO-P8
  Rule: one agent at a time
    Background:
      Given the ino inbox
      And agents A and B in queue Sales
      When a WhatsApp message arrives from +33 6 12 34 56 78 in queue Sales: "hello"
      And A picks it

    @must
    Scenario: the one who picks it has it
      Then A holds it

    @must-not
    Scenario: another cannot
      Then picking it is refused to B because A holds it
`
const FAILS = HOLDS.replace('because A holds it', 'because B holds it')
const LIST = 'INO-P8: one agent at a time\nINO-P9: an info panel\n'

/** Files in a folder of their own, by name; folders are made. */
const files = (contents: Readonly<Record<string, string>>): string => {
  const { path, write } = inner()
  for (const [name, content] of Object.entries(contents)) {
    mkdirSync(join(path, name, '..'), { recursive: true })
    write(name, content)
  }
  return path
}
const withoutSeconds = (text: string): string => text.replace(/In \d+\.\ds/u, 'In 0.0s')

describe.concurrent('inboxlab rules', () => {
  it('ticks off what holds and ends with the command that reproduces it', async () => {
    const cwd = files({ 'pool.feature': HOLDS, 'rules.yaml': LIST })
    const ended = await inboxlab(['rules', '.'], { cwd })
    expect({ ...ended, stdout: withoutSeconds(ended.stdout) }).toEqual({
      code: 0,
      signal: null,
      stderr: '',
      stdout: `Pool  pool.feature
  one agent at a time
  ✓ @INO-P8 the one who picks it has it
  ✓ @INO-P8 another cannot

1 feature, 1 rule, 2 examples, 10 steps: all passed
In 0.0s. The same again:
inboxlab rules .
`,
    })
  })

  it('shows of a rule that does not hold the step, the difference and the timeline, and exits with 99', async () => {
    const cwd = files({ 'pool.feature': FAILS })
    const { code, stdout, stderr } = await inboxlab(['rules', 'pool.feature', '--tag', '@must-not'], { cwd })
    expect({ code, stderr }).toEqual({ code: 99, stderr: '' })
    expect(withoutSeconds(stdout)).toBe(`Pool  pool.feature
  one agent at a time
  ✗ @INO-P8 another cannot
      Then picking it is refused to B because B holds it  (pool.feature:16)
        "B picks it" is refused for another reason
          expected  because B holds it
          actual    because A holds it
        timeline so far:
          2026-03-02 09:00  i1: a WhatsApp message arrives from +33612345678 in queue Sales: "hello"
          2026-03-02 09:00  i1: A picks it

1 feature, 1 rule, 1 example, 5 steps: 0 passed, 1 failed
In 0.0s. The same again:
inboxlab rules pool.feature --tag @must-not
`)
  })

  it('writes JUnit, HTML and JSON, and nothing but the report to standard output when that is asked for', async () => {
    const cwd = files({ 'pool.feature': FAILS })
    const { code, stdout } = await inboxlab(
      ['rules', '.', '--out', 'junit=rules.xml', '--out', 'html=rules.html', '--out', 'json=-'],
      { cwd },
    )
    expect(code).toBe(99)
    expect(JSON.parse(stdout)).toMatchObject({
      totals: { passed: 1, failed: 1 },
      reproduce: 'inboxlab rules .',
    })
    const xml = readFileSync(join(cwd, 'rules.xml'), 'utf8')
    expect(xml).toContain('name="inboxlab rules"')
    expect(xml).toMatch(/tests="2" skipped="0" failures="1" errors="0"/u)
    expect(xml).toContain('because A holds it')
    expect(readFileSync(join(cwd, 'rules.html'), 'utf8')).toMatch(/^<!DOCTYPE html>.*<\/html>\s*$/su)
  })

  it('lists the steps by topic, with what each does', async () => {
    const { code, stdout, stderr } = await inboxlab(['rules', '--steps'])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toContain('\n  {name} picks {interaction}\n      An agent takes it from the pool\n')
  })

  it('prints in colour on request of a terminal only, never with NO_COLOR', async () => {
    const cwd = files({ 'pool.feature': HOLDS })
    const forced = await inboxlab(['rules', '.'], { cwd, env: { FORCE_COLOR: '1' } })
    expect(forced.stdout).toContain('\u001b[32m')
    const without = await inboxlab(['rules', '.', '--no-color'], { cwd, env: { FORCE_COLOR: '1' } })
    expect(without.stdout).not.toContain('\u001b')
    const never = await inboxlab(['rules', '.'], { cwd, env: { NO_COLOR: '1' } })
    expect(never.stdout).not.toContain('\u001b')
  })
})

describe.concurrent('steps of one’s own', () => {
  const MINE = `
interface World { now: number; perform(sentence: string): unknown }
export default ({ step, gap }: any) => {
  gap('hour', /\\d{1,2} o'clock/, (text: string) => Number.parseInt(text))
  step('the shop opens at {hour}', 'Opens the shop', (world: World, hour: number) => {
    if (hour < 8) throw Object.assign(new Error('too early'), { expected: 8, actual: hour })
  })
  step('{name} takes the next one', 'Takes it', async (world: World, name: string) => {
    await world.perform(\`\${name} picks it\`)
  })
}
`
  const FEATURE = `Feature: Shop
  Scenario: morning
    Given agent A in queue Sales
    And a WhatsApp message arrives from +33 6 12 34 56 78 in queue Sales
    When A takes the next one
    Then A holds it
    And the shop opens at 9 o'clock
  Scenario: night
    Then the shop opens at 7 o'clock
`

  it('come from a TypeScript file, add to the vocabulary and may fail like any other', async () => {
    const cwd = files({ 'shop.feature': FEATURE, 'mine.ts': MINE })
    const { code, stdout, stderr } = await inboxlab(['rules', '.', '--require', 'mine.ts'], { cwd })
    expect({ code, stderr }).toEqual({ code: 99, stderr: '' })
    expect(stdout).toContain('✓ morning')
    expect(stdout).toContain(`too early
          expected  8
          actual    7`)
    expect(stdout).toMatch(/\ninboxlab rules \. --require mine\.ts\n$/u)
  })

  it('are listed under a topic of their own', async () => {
    const cwd = files({ 'mine.ts': MINE })
    const { stdout } = await inboxlab(['rules', '--steps', '--require', 'mine.ts'], { cwd })
    expect(stdout).toContain('Your own\n  the shop opens at {hour}\n      Opens the shop\n')
  })
})

describe('what cannot be used ends rules with clear lines and exit code 2', () => {
  const complaint = async (
    contents: Readonly<Record<string, string>>,
    ...args: ReadonlyArray<string>
  ): Promise<string> => {
    const cwd = files(contents)
    const { code, signal, stderr } = await inThisProcess(['rules', ...args], { cwd })
    expect({ code, signal }, stderr).toEqual({ code: 2, signal: null })
    expect(stderr).not.toMatch(/\n\s+at |node:internal/u)
    return stderr.replaceAll(cwd, '.')
  }
  const scenario = (...steps: ReadonlyArray<string>) =>
    `Feature: f\n  Scenario: s\n${steps.map((step) => `    ${step}\n`).join('')}`

  it.each<[what: string, contents: Record<string, string>, args: ReadonlyArray<string>, lines: string]>([
    [
      'no path',
      {},
      [],
      'rules: no feature file is named; name a folder or files, like inboxlab rules examples/rules',
    ],
    ['a missing path', {}, ['nowhere'], 'nowhere: there is no such file or folder; check the path'],
    [
      'a folder without features',
      { 'sub/readme.md': '' },
      ['.'],
      '.: no feature file lies in this folder; write rules into files that end in .feature',
    ],
    [
      'another kind of file',
      { 'desk.yaml': '' },
      ['desk.yaml'],
      'desk.yaml: it is no feature file; name a folder or a file that ends in .feature',
    ],
    [
      'an empty file',
      { 'a.feature': '' },
      ['.'],
      'a.feature: the file is empty; write a feature into it, or remove it',
    ],
    [
      'files that do not parse, all at once',
      { 'a.feature': 'Nonsense', 'sub/b.feature': `${scenario('Then A holds it')}    nonsense\n` },
      ['.'],
      `a.feature:1: 'Nonsense' cannot stand here; begin a line with Feature, Background, Rule, Scenario, Examples, Given, When, Then, And, But, @tag, # or |
inboxlab: sub/b.feature:4: 'nonsense' cannot stand here; begin a line with Feature, Background, Rule, Scenario, Examples, Given, When, Then, And, But, @tag, # or |`,
    ],
    [
      'an unknown step',
      { 'a.feature': scenario('When A pick it', 'Then A holds it') },
      ['.'],
      "a.feature:3: 'A pick it' is no known step; did you mean '{name} picks {interaction}'?",
    ],
    [
      'a step that means two things',
      {
        'a.feature': scenario('Then A holds it'),
        'mine.ts': "export default ({ step }) => step('{word} holds it', 'Mine', () => {})",
      },
      ['.', '--require', 'mine.ts'],
      "a.feature:3: 'A holds it' can mean '{name} holds {interaction}' or '{word} holds it' (mine.ts); word it, or your own step, so that only one fits",
    ],
    [
      'two rules with one id',
      { 'a.feature': HOLDS, 'b.feature': HOLDS },
      ['.'],
      'b.feature:2: the rule at a.feature:2 has the id @INO-P8 too; put the examples of both under one Rule, or give this one its own id',
    ],
    [
      'an unknown tag',
      { 'rules/ino/a.feature': HOLDS.replace('@INO-P8', '@INO-P99'), 'rules/rules.yaml': LIST },
      ['rules/ino'],
      'rules/ino/a.feature:2: @INO-P99 is no known rule; did you mean @INO-P9?',
    ],
    [
      'a tag that nothing has',
      { 'a.feature': HOLDS },
      ['.', '--tag', '@INO-P7'],
      '--tag @INO-P7: no example has this tag; did you mean @INO-P8?',
    ],
    [
      'an agent who was not introduced',
      { 'a.feature': HOLDS.replace('Then A holds it', 'Then Q holds it') },
      ['.', '--tag', 'must'],
      "a.feature:12: Q: there is no such agent; use A or B, or introduce them with 'Given agents …'",
    ],
    [
      'an interaction that nobody named',
      { 'a.feature': HOLDS.replace('Then A holds it', 'Then A holds interaction first') },
      ['.', '--tag', 'must'],
      "a.feature:12: interaction first: there is none of this name; use i1 (name one with 'And it is called first')",
    ],
    [
      'an interaction by a name, before any has begun',
      { 'a.feature': scenario('Given agent A', 'Then A holds interaction first') },
      ['.'],
      "a.feature:4: interaction first: there is none of this name; begin one, then name it with 'And it is called first'",
    ],
    [
      'an interaction before any has begun',
      { 'a.feature': scenario('Given agent A', 'Then A holds it') },
      ['.'],
      "a.feature:4: it: no interaction has begun; begin one, with 'When a WhatsApp message arrives from +33 6 12 34 56 78'",
    ],
    [
      'an unknown inbox',
      { 'a.feature': scenario('Given the inoo inbox', 'Then nobody holds it') },
      ['.'],
      "a.feature:3: the inoo inbox: there is no such system; did you mean 'ino'?",
    ],
    [
      'a column that the system lacks',
      { 'a.feature': HOLDS.replace('A holds it\n', 'the column "Wait tim" shows 3\n') },
      ['.', '--tag', 'must'],
      'a.feature:12: the column "Wait tim": ino has no such column; did you mean \'Wait time\'?',
    ],
    [
      'steps of a missing file',
      {},
      ['.', '--require', 'mine.ts'],
      'mine.ts: there is no such file or folder; check the path',
    ],
    [
      'a file of steps that throws',
      { 'mine.ts': "const a = 1\nthrow new Error('no luck')\nexport default () => {}\n" },
      ['.', '--require', 'mine.ts'],
      'mine.ts:2: it throws: no luck; correct it',
    ],
    [
      'a function of steps that throws',
      { 'mine.ts': "export default () => {\n  throw new Error('no luck')\n}\n" },
      ['.', '--require', 'mine.ts'],
      'mine.ts:2: it throws: no luck; correct it',
    ],
    [
      'a file of steps without a function',
      { 'mine.ts': 'export const steps = 1\n' },
      ['.', '--require', 'mine.ts'],
      "mine.ts: it has no function as its default export; write it like export default ({ step }) => { step('the moon is full', 'Lets it shine', (world) => {}) }",
    ],
    [
      'a function of steps that awaits',
      { 'mine.ts': "export default async ({ step }) => { await 1; throw new Error('late') }" },
      ['.', '--require', 'mine.ts'],
      'mine.ts: its function answers a promise, and steps that come later are not heard; define them at once, without async',
    ],
    [
      'a step of one’s own without words',
      { 'mine.ts': "export default ({ step }) => step(' ', 'Mine', () => {})" },
      ['--steps', '--require', 'mine.ts'],
      'mine.ts:1: it throws: step takes an expression, a line on what it does, and a function; correct it',
    ],
    [
      'a gap of one’s own that is no pattern',
      { 'mine.ts': "export default ({ gap }) => gap('moon', '(')" },
      ['--steps', '--require', 'mine.ts'],
      'mine.ts:1: it throws: gap takes a name, a regular expression, and a function or nothing; correct it',
    ],
    [
      'a step of one’s own with an unknown gap',
      { 'mine.ts': "export default ({ step }) => step('the {moon} is full', 'Mine', () => {})" },
      ['--steps', '--require', 'mine.ts'],
      "mine.ts: 'the {moon} is full' is no expression: Undefined parameter type 'moon'.; correct it as a Cucumber expression",
    ],
    [
      'an unknown format',
      { 'a.feature': HOLDS },
      ['.', '--out', 'junitt=x'],
      "--out junitt=x: 'junitt' is no format that can be written; did you mean 'junit'?",
    ],
    [
      'a report that names no file',
      { 'a.feature': HOLDS },
      ['.', '--out', 'junit'],
      '--out junit: names no file; write it like --out junit=result.xml',
    ],
    [
      'a report that cannot be written',
      { 'a.feature': HOLDS },
      ['.', '--out', 'junit=nowhere/x.xml'],
      '--out junit=nowhere/x.xml: the file cannot be written (its folder does not exist); name a file in a folder that exists and that you may write to',
    ],
    ['an unknown option', {}, ['.', '--tagg', 'x'], "unknown option '--tagg'; did you mean --tag?"],
  ])('%s', async (_, contents, args, lines) => {
    expect(await complaint(contents, ...args)).toBe(`inboxlab: ${lines}\n`)
  })

  it.each(['utf-16le', 'latin1'] as const)('a file in %s', async (encoding) => {
    const { path: cwd, write } = inner()
    write('a.feature', Buffer.from(scenario('Given agent Zoé'), encoding))
    const { code, stderr } = await inThisProcess(['rules', '.'], { cwd })
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: 'inboxlab: a.feature: it is not UTF-8 text; save it as UTF-8\n',
    })
  })

  it('and writes no report when a feature cannot be used', async () => {
    const cwd = files({ 'a.feature': scenario('Then the moon is full') })
    await inboxlab(['rules', '.', '--out', 'junit=rules.xml'], { cwd })
    expect(existsSync(join(cwd, 'rules.xml'))).toBe(false)
  })
})
