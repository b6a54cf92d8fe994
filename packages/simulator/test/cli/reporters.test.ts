import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { DESK, folder } from './folder.ts'
import { inboxlab } from './inboxlab.ts'

const { path: cwd, write } = folder()
write('judged.yaml', `${DESK}thresholds: [ abandonment < 99%, abandonment < 1% ]\n`)
const run = (args: ReadonlyArray<string>, env: Readonly<Record<string, string>> = {}) =>
  inboxlab(['run', ...args], { cwd, env })
const written = (name: string): string => readFileSync(join(cwd, name), 'utf8')
const withoutSpeed = (text: string): string => text.replace(/ in [\d.]+s \([\d,]+ per second\)/u, '')

describe.concurrent('inboxlab run --reporter', () => {
  it('shows the table unless told otherwise', async () => {
    const [usual, table] = await Promise.all([
      run(['judged.yaml']),
      run(['judged.yaml', '--reporter', 'table']),
    ])
    expect(withoutSpeed(table.stdout)).toBe(withoutSpeed(usual.stdout))
    expect(table.stdout).toMatch(/^A small desk\n/u)
  })

  it('minimal says what was run, which thresholds are not kept, the verdict and the command', async () => {
    const { code, stdout, stderr } = await run(['judged.yaml', '--reporter', 'minimal'])
    expect({ code, stderr }).toEqual({ code: 99, stderr: '' })
    expect(stdout).toMatch(
      /^A small desk\n3 replications of 2h, .*\n {2}✗ abandonment < 1%: .*\n2 thresholds: 1 kept, 1 broken\ninboxlab run judged\.yaml --seed 1 --reps 3\n$/u,
    )
  })

  it.each(['csv', 'github'])('%s shows what --out writes, to the byte', async (format) => {
    const [shown, besides] = await Promise.all([
      run(['judged.yaml', '--reporter', format]),
      run(['judged.yaml', '--out', `${format}=all.${format}`]),
    ])
    expect(shown).toMatchObject({ code: 99, stderr: '' })
    expect(besides).toMatchObject({ code: 99, stderr: '' })
    expect(shown.stdout).toBe(written(`all.${format}`))
  })

  it('gives several files in one run, the table among them', async () => {
    await run(['judged.yaml', '--out', 'table=a.txt', '--out', 'junit=a.xml', '--out', 'json=a.json'])
    expect(written('a.txt')).toMatch(/^A small desk\n.*\ninboxlab run judged\.yaml --seed 1 --reps 3\n$/su)
    expect(written('a.txt')).not.toContain('\x1b')
    expect(written('a.xml')).toMatch(/^<\?xml .*<\/testsuites>\n$/su)
    expect(JSON.parse(written('a.json'))).toMatchObject({ schemaVersion: 1 })
  })

  it('github adds to the summary of the job, where there is one', async () => {
    write('summary.md', 'what was there\n')
    const { code } = await run(['judged.yaml', '--reporter', 'github'], { GITHUB_STEP_SUMMARY: 'summary.md' })
    expect(code).toBe(99)
    expect(written('summary.md')).toMatch(
      /^what was there\n### A small desk\n\n2 thresholds: 1 kept, 1 broken\n\n- ✓ abandonment .*\n- ✗ abandonment .*\n\n\| {2}\| arrived \|.*```sh\ninboxlab run judged\.yaml --seed 1 --reps 3\n```\n$/su,
    )
  })

  it('says so when the summary cannot be written, and ends with 2', async () => {
    const { code, stderr } = await run(['judged.yaml', '--reporter', 'github'], {
      GITHUB_STEP_SUMMARY: 'nowhere/summary.md',
    })
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr:
        'inboxlab: GITHUB_STEP_SUMMARY: nowhere/summary.md cannot be written; name a file in a folder that exists, or unset it\n',
    })
  })

  it('asks for one report on standard output before anything is simulated', async () => {
    const { code, stdout } = await run([
      'judged.yaml',
      '--out',
      'junit=-',
      '--out',
      'json=-',
      '--out',
      'table=t.txt',
    ])
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(existsSync(join(cwd, 't.txt'))).toBe(false)
  })
})
