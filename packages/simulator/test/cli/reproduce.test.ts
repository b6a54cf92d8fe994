import { execFileSync, spawnSync } from 'node:child_process'
import { fc } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { reproduce } from '../../src/cli/reproduce.ts'

describe('the command that gives the same again', () => {
  it('names everything that counts', () => {
    expect(reproduce({ file: 'desk.yaml', set: [] }, 1, 10)).toBe('inboxlab run desk.yaml --seed 1 --reps 10')
    expect(
      reproduce({ file: 'a desk.yaml', set: ['a.b=1', 'c=[x, y]'], until: '1h 30min' }, 4_294_967_295, 2),
    ).toBe(
      "inboxlab run 'a desk.yaml' --set a.b=1 --set 'c=[x, y]' --until '1h 30min' --seed 4294967295 --reps 2",
    )
  })

  it('does not take a file for an option', () => {
    expect(reproduce({ file: '-desk.yaml', set: [] }, 1, 1)).toBe(
      'inboxlab run ./-desk.yaml --seed 1 --reps 1',
    )
  })

  it('means the same to bash whatever the words are, and shows nothing that steers a terminal', (context) => {
    context.skip(spawnSync('bash', ['--version']).status !== 0, 'there is no bash here')
    const word = fc.oneof(
      fc.string({ minLength: 1 }),
      fc.string({ unit: fc.constantFrom("'", '\\', '$', '`', '\n', '\x1b', '\u202E', '"', ' ', 'x', '日') }),
    )
    const words = fc
      .sample(word, 300)
      .map((each) => each.replaceAll('\0', ''))
      .filter((each) => each !== '' && !each.startsWith('-'))
    const commands = words.map((file) => reproduce({ file, set: [file] }, 1, 1))
    for (const command of commands) expect(command).not.toMatch(/[\p{Cc}\p{Cf}\u2028\u2029]/u)
    const said = execFileSync(
      'bash',
      ['-c', `inboxlab() { printf '%s\\0' "$2" "$4"; }\n${commands.join('\n')}`],
      { encoding: 'utf8', env: { PATH: process.env.PATH, LC_ALL: 'C.UTF-8' } },
    )
    expect(said.split('\0').slice(0, -1)).toEqual(words.flatMap((each) => [each, each]))
  })
})
