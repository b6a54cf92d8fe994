import { describe, expect, it } from 'vitest'
import packageJson from '../../package.json' with { type: 'json' }
import { usageProblem } from '../../src/cli/usage-problem.ts'
import { folder } from './folder.ts'
import { inThisProcess } from './in-this-process.ts'
import { inboxlab } from './inboxlab.ts'

const { path: cwd } = folder()

describe('inboxlab', () => {
  it('prints what it can do when it is given nothing, --help, -h or help, and that is fine', async () => {
    const [nothing, ...others] = await Promise.all(
      [[], ['--help'], ['-h'], ['help']].map((args) => inboxlab(args)),
    )
    expect(nothing).toMatchObject({ code: 0, stderr: '' })
    expect(nothing?.stdout).toMatch(
      /^Usage: inboxlab \[options\] \[command\]\n\nSimulates omnichannel inboxes/u,
    )
    expect(nothing?.stdout).toMatch(/\n {2}run \[options\] <scenario> +simulate a scenario\n/u)
    expect(nothing?.stdout).toMatch(/\ninboxlab help <command> says what a command takes\.\n$/u)
    for (const other of others) expect(other).toEqual(nothing)
  })

  it('prints what a command takes', async () => {
    const [run, help, check, schema] = await Promise.all([
      inboxlab(['run', '--help']),
      inboxlab(['help', 'run']),
      inboxlab(['check', '--help']),
      inboxlab(['schema', '--help']),
    ])
    expect(run).toMatchObject({ code: 0, stderr: '' })
    expect(run.stdout).toMatch(/^Usage: inboxlab run \[options\] <scenario>\n\nSimulates a scenario/u)
    expect(run.stdout).toMatch(/\n {2}--reporter <name> +how the result is shown/u)
    expect(run.stdout).toMatch(/\n\nExit codes:\n {2}0 +fine: .*\n {2}99 +a threshold is broken\n/su)
    expect(help).toEqual(run)
    expect(check.stdout).toMatch(/^Usage: inboxlab check \[options\] <scenario>\n/u)
    expect(schema.stdout).toMatch(/^Usage: inboxlab schema \[options\]\n/u)
  })

  it('prints its version', async () => {
    for (const args of [['--version'], ['-V'], ['run', '--version']]) {
      expect(await inboxlab(args)).toEqual({
        code: 0,
        signal: null,
        stdout: `${packageJson.version}\n`,
        stderr: '',
      })
    }
  })

  it.each<[args: ReadonlyArray<string>, line: string]>([
    [['rnu', 'desk.yaml'], "unknown command 'rnu'; did you mean run?"],
    [['desk.yaml'], "unknown command 'desk.yaml'; did you mean inboxlab run desk.yaml?"],
    [['help', 'rnu'], "unknown command 'rnu'; did you mean run?"],
    [['-v'], "unknown option '-v'; did you mean -V?"],
    [['help', 'dance'], "unknown command 'dance'; see inboxlab --help"],
    [['run'], "missing required argument 'scenario'; see inboxlab run --help"],
    [['run', 'desk.yaml', '--sed', '3'], "unknown option '--sed'; did you mean --seed or --set?"],
    [['run', 'desk.yaml', '--dance'], "unknown option '--dance'; see inboxlab run --help"],
    [['check', 'desk.yaml', '--seed', '3'], "unknown option '--seed'; did you mean --set?"],
    [
      ['run', 'desk.yaml', 'other.yaml'],
      "too many arguments for 'run'. Expected 1 argument but got 2: desk.yaml, other.yaml; see inboxlab run --help",
    ],
    [['run', 'desk.yaml', '--reps'], "option '--reps <number>' argument missing; see inboxlab run --help"],
    [['run', 'desk.yaml', '--reps', '0'], "--reps: '0' is too small; use a whole number from 1 to 100000"],
    [
      ['run', 'desk.yaml', '--reps', '1.5'],
      "--reps: '1.5' is no whole number; use a whole number from 1 to 100000",
    ],
    [
      ['run', 'desk.yaml', '--reps', ''],
      "--reps: '' is no whole number; use a whole number from 1 to 100000",
    ],
    [
      ['run', 'desk.yaml', '--seed', '-1'],
      "--seed: '-1' is too small; use a whole number from 0 to 4294967295",
    ],
    [
      ['run', 'desk.yaml', '--seed', '4294967296'],
      "--seed: '4294967296' is too large; use a whole number from 0 to 4294967295",
    ],
    [
      ['run', 'desk.yaml', '--until', 'soon'],
      "--until: 'soon' is no duration; write it like 90s, 5min or 1h 30min",
    ],
    [['run', 'desk.yaml', '--until', '5'], "--until: '5' has no unit of time; write it like 5s or 5min"],
    [['run', 'desk.yaml', '--until', '0s'], "--until: '0s' is too short; write a duration above 0, like 2h"],
    [
      ['run', 'desk.yaml', '--set', 'agent.desk.count=3'],
      "--set agent.desk.count=3: the scenario has no 'agent'; did you mean 'agents'?",
    ],
    [
      ['check', 'desk.yaml', '--set', 'agents.desk.cuont=3'],
      "--set agents.desk.cuont: 'cuont' is no known key; did you mean 'count'?",
    ],
    [
      ['run', 'desk.yaml', '--set', 'seed'],
      '--set seed: has no =; write --set path=value, for example --set agents.desk.count=13',
    ],
    [
      ['run', 'desk.yaml', '--out', 'pdf=result.pdf'],
      "--out pdf=result.pdf: 'pdf' is no format that can be written; use table, json, csv, html, trace, junit, github or minimal",
    ],
    [
      ['run', 'desk.yaml', '--out', 'day.html'],
      "--out day.html: 'day.html' is no format that can be written; write it like --out html=day.html",
    ],
    [
      ['run', 'desk.yaml', '--out', 'jsn=result.json'],
      "--out jsn=result.json: 'jsn' is no format that can be written; did you mean 'json'?",
    ],
    [
      ['run', 'desk.yaml', '--reporter', 'tabel'],
      "--reporter: 'tabel' is no reporter; did you mean 'table'?",
    ],
    [
      ['run', 'desk.yaml', '--reporter', 'minimal', '--out', 'json=-'],
      '--out json=-: standard output is to show minimal already; name a file for one of them',
    ],
    [['completions', 'zhs'], "completions: 'zhs' is no shell there are completions for; did you mean 'zsh'?"],
    [
      ['run', 'desk.yaml', '--out', 'json='],
      '--out json=: names no file; write it like --out json=result.json',
    ],
  ])('refuses %j with one line on standard error and exit code 2', async (args, line) => {
    expect(await inThisProcess(args, { cwd })).toEqual({
      code: 2,
      signal: null,
      stdout: '',
      stderr: `inboxlab: ${line}\n`,
    })
  })

  it('shows hostile arguments as plain text, in one line', async () => {
    const { stderr, code } = await inboxlab(['run', `--\x1b[31m\u202Eevil\n${'x'.repeat(10_000)}`])
    expect(code).toBe(2)
    expect(stderr).toMatch(/^inboxlab: unknown option '--�\[31m�evil�x/u)
    expect(stderr).toMatch(/^[^\n]{900,1100}\n$/u)
  })
})

describe('what commander says', () => {
  it('becomes one line that ends in what to do', () => {
    const problem = (message: string, ...args: ReadonlyArray<string>) =>
      usageProblem(message, args, ['run', 'check'])
    expect(problem("error: unknown option '--a'\n(Did you mean one of --b, --c, --d?)", 'run')).toBe(
      "unknown option '--a'; did you mean --b, --c or --d?",
    )
    expect(problem('error: it is wrong.', '--odd')).toBe('it is wrong; see inboxlab --help')
    expect(problem('error: it is wrong.', 'check')).toBe('it is wrong; see inboxlab check --help')
  })
})
