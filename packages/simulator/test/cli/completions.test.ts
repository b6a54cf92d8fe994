import { execFileSync, spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { completions } from '../../src/cli/completions.ts'
import { program } from '../../src/cli/program.ts'
import { inboxlab } from './inboxlab.ts'

const scriptFor = (shell: 'bash' | 'zsh' | 'fish'): string =>
  completions(
    shell,
    program(() => {}),
  )
const isHere = (shell: string): boolean => spawnSync(shell, ['--version']).status === 0
const lines = (text: string): ReadonlyArray<string> => text.split('\n').filter((each) => each !== '')

/** The command line so far, and some of what may come next; `!` before what may not. */
const CASES: ReadonlyArray<[typed: string, ...offered: ReadonlyArray<string>]> = [
  ['', 'init', 'run', 'check', 'rules', 'schema', 'completions', 'help', '!desk'],
  ['ru', 'run', 'rules', '!init'],
  ['run --re', '--reps', '--reporter', '!--seed'],
  ['run --reporter ', 'table', 'json', 'junit', 'github', 'minimal'],
  ['rules --reporter h', 'html', '!github'],
  ['init --template d', 'desk', 'day', '!rules'],
  ['route --provider ', 'chatwoot', 'respondio', '!ucontact'],
  ['help c', 'check', 'completions'],
  ['completions ', 'bash', 'zsh', 'fish'],
]
const expectOffered = (offered: ReadonlyArray<string>, wanted: ReadonlyArray<string>): void => {
  expect(offered).toEqual(expect.arrayContaining(wanted.filter((each) => !each.startsWith('!'))))
  for (const each of wanted.filter((word) => word.startsWith('!')))
    expect(offered).not.toContain(each.slice(1))
}

describe('completions', () => {
  it('are printed for the shell that is named', async () => {
    expect(await inboxlab(['completions', 'bash'])).toMatchObject({
      code: 0,
      stderr: '',
      stdout: scriptFor('bash'),
    })
  })

  it.runIf(isHere('bash')).each(CASES)('bash offers after "%s" what can follow', (typed, ...wanted) => {
    const words = ['inboxlab', ...typed.split(' ')]
    const asked = `${scriptFor('bash')}
COMP_WORDS=(${words.map((each) => `'${each}'`).join(' ')}); COMP_CWORD=${words.length - 1}; _inboxlab
printf '%s\\n' "\${COMPREPLY[@]}"`
    expectOffered(lines(execFileSync('bash', ['-c', asked], { encoding: 'utf8' })), wanted)
  })

  it.runIf(isHere('fish')).each(CASES)('fish offers after "%s" what can follow', (typed, ...wanted) => {
    const asked = `${scriptFor('fish')}\ncomplete -C 'inboxlab ${typed}'`
    const said = execFileSync('fish', ['--no-config', '-c', asked], { encoding: 'utf8' })
    expectOffered(
      lines(said).map((line) => line.split('\t')[0] ?? ''),
      wanted,
    )
  })

  it.runIf(isHere('zsh'))('zsh is told the commands, and what each takes', () => {
    // In place of zsh's own functions, which need a terminal, what they are asked to complete.
    const asked = `compdef() { printf '%s\\n' "$*" }; _describe() { printf '%s\\n' $commands }; _arguments() { printf '%s\\n' "$@" }
${scriptFor('zsh')}
words=(inboxlab '') CURRENT=2; _inboxlab; words=(inboxlab run '') CURRENT=3; _inboxlab`
    const said = lines(execFileSync('zsh', ['-fc', asked], { encoding: 'utf8' }))
    expect(said).toEqual(
      expect.arrayContaining([
        '_inboxlab inboxlab',
        'run:simulate a scenario',
        '--version[print the version]',
        '*--set[change one place of the scenario]:value:_files',
        '--reporter[how the result is shown on standard output]:value:(table json csv html trace junit github minimal)',
      ]),
    )
  })
})
