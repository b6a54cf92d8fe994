import { describe, expect, it } from 'vitest'
import packageJson from '../../package.json' with { type: 'json' }
import { usageProblem } from '../../src/cli/usage-problem.ts'
import { folder } from './folder.ts'
import { inboxlab } from './inboxlab.ts'

const { path: cwd } = folder()

describe('inboxlab', () => {
  it('prints what it can do when it is given nothing, --help, -h or help, and that is fine', async () => {
    const [nothing, ...others] = await Promise.all(
      [[], ['--help'], ['-h'], ['help']].map((args) => inboxlab(args)),
    )
    expect(nothing).toMatchObject({ code: 0, stderr: '' })
    expect(nothing?.stdout).toMatchInlineSnapshot(`
      "Usage: inboxlab [options] [command]

      Simulates omnichannel inboxes: routing rules proven on traffic before customers
      meet them.

      Options:
        -V, --version               print the version
        -h, --help                  print this help

      Commands:
        run [options] <scenario>    simulate a scenario
        check [options] <scenario>  check a scenario without simulating it
        rules [options] [path...]   run rules written as examples
        schema                      print the JSON Schema of scenario files
        help [command]              print the help of a command

      Examples:
        inboxlab run desk.yaml                              simulate, print the measures
        inboxlab run desk.yaml --set agents.desk.count=13   the same with one change
        inboxlab run desk.yaml --out json=result.json       keep the result
        inboxlab check desk.yaml                            look for faults only
        inboxlab rules examples/rules                       see which rules hold

      inboxlab help <command> says what a command takes.
      "
    `)
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
    expect(run.stdout).toMatchInlineSnapshot(`
      "Usage: inboxlab run [options] <scenario>

      Simulates a scenario, prints its measures with confidence intervals and judges
      its thresholds.

      Arguments:
        scenario            scenario file (YAML or JSON)

      Options:
        --seed <number>     seed of all random numbers, instead of the one in the
                            scenario
        --reps <number>     number of replications, instead of the one in the scenario
        --until <duration>  let contacts arrive for this long (like 2h), instead of
                            the duration in the scenario
        --set <path=value>  change one place of the scenario, such as
                            agents.desk.count=13 or traffic.0.trace=calls.csv; can be
                            repeated
        --workers <number>  number of threads to simulate on (default: as many as the
                            machine can run at once); the result does not depend on it
        --out <json=file>   also write the result to a file; - is standard output,
                            then nothing else is printed there; can be repeated
        --no-color          print without colour (so does the environment variable
                            NO_COLOR)
        -h, --help          print this help

      Exit codes:
        0    fine: no threshold is broken (an undecided one says so)
        1    inboxlab crashed, or a policy decided what cannot be done
        2    the scenario, a trace, an option or an output file cannot be used
        99   a threshold is broken
        130  interrupted; what was finished is reported
      "
    `)
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

  it.concurrent.each<[args: ReadonlyArray<string>, line: string]>([
    [['rnu', 'desk.yaml'], "unknown command 'rnu'; did you mean run?"],
    [['desk.yaml'], "unknown command 'desk.yaml'; did you mean inboxlab run desk.yaml?"],
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
      ['run', 'desk.yaml', '--out', 'xml=result.xml'],
      "--out xml=result.xml: 'xml' is no format that can be written; write it like --out json=result.json",
    ],
    [
      ['run', 'desk.yaml', '--out', 'json='],
      '--out json=: names no file; write it like --out json=result.json',
    ],
  ])('refuses %j with one line on standard error and exit code 2', async (args, line) => {
    expect(await inboxlab(args, { cwd })).toEqual({
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
    const problem = (message: string, ...args: ReadonlyArray<string>) => usageProblem(message, args)
    expect(problem("error: unknown option '--a'\n(Did you mean one of --b, --c, --d?)", 'run')).toBe(
      "unknown option '--a'; did you mean --b, --c or --d?",
    )
    expect(problem('error: it is wrong.', '--odd')).toBe('it is wrong; see inboxlab --help')
    expect(problem('error: it is wrong.', 'check')).toBe('it is wrong; see inboxlab check --help')
  })
})
