import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { follow } from './doc-commands/follow.ts'
import { missingPrograms } from './doc-commands/missing-programs.ts'
import { stepsIn } from './doc-commands/steps-in.ts'

const root = mkdtempSync(join(tmpdir(), 'guides-'))
afterAll(() => rmSync(root, { recursive: true }))
let guides = 0
const problemsOf = (guide: string): ReadonlyArray<string> => {
  guides += 1
  return follow('a.md', stepsIn(guide), { folder: join(root, String(guides)), examples: root, path: '' })
}

const GUIDE = `# Guide
\`\`\`yaml in/a.yaml
name: a
\`\`\`
\`\`\`sh
# A remark.
cat in/a.yaml   # shows it

test -e \\
  nowhere # exits with 1
\`\`\`
\`\`\`yaml
not: a file
\`\`\`
\`\`\`sh
echo one two three
\`\`\`
\`\`\`text prints
one … three
\`\`\`
`

describe('a guide that is followed', () => {
  it('is files, commands with their exit codes, and what is printed', () => {
    expect(stepsIn(GUIDE).map(({ _tag, line }) => `${_tag} ${line}`)).toEqual([
      'File 3',
      'Command 7',
      'Command 10',
      'Command 16',
      'Output 19',
    ])
    expect(problemsOf(GUIDE)).toEqual([])
  })

  it('can have something go on in the background, until it is over', async () => {
    const serving = '```sh stays\necho $$ && exec sleep 600\n```\n'
    expect(stepsIn(serving)).toEqual([{ _tag: 'Server', line: 2, command: 'echo $$ && exec sleep 600' }])
    expect(problemsOf(`${serving}\`\`\`sh\nkill -0 "$(cat .server-0.log)"\n\`\`\`\n`)).toEqual([])
    const pid = Number(readFileSync(join(root, String(guides), '.server-0.log'), 'utf8'))
    const isThere = () => {
      try {
        return process.kill(pid, 0)
      } catch {
        return false
      }
    }
    await expect.poll(isThere).toBe(false)
  })

  it('is not followed where a server it needs is not installed', () => {
    const needs = '```sh stays\nno-such-server --port 1\nbash -c true\n```\n```sh\nno-such-command\n```\n'
    expect(missingPrograms(stepsIn(needs), '')).toEqual(['no-such-server'])
  })

  it('is at fault where a command ends otherwise than it says', () => {
    expect(problemsOf(GUIDE.replace('# exits with 1', ''))).toEqual([
      "a.md:10: 'test -e nowhere' exits with 1, not 0\n",
    ])
    expect(problemsOf('```sh\ntrue # exits with 99\n```\n')[0]).toContain('exits with 0, not 99')
  })

  it('is at fault where something else is printed', () => {
    expect(problemsOf(GUIDE.replace('one … three', 'one … four'))).toEqual([
      'a.md:19: it prints something else:\none two three\n',
    ])
  })

  it('knows what CI runs by itself, and runs all else', () => {
    expect(
      problemsOf('```sh\nnpm ci && npm start   # a day\nnpm install @inboxlab/simulator\n```\n'),
    ).toEqual([])
    expect(problemsOf('```sh\nnmp ci\n```\n')[0]).toContain('exits with 127, not 0')
  })
})
