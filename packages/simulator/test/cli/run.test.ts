import { existsSync, openSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { DESK, folder } from './folder.ts'
import { BIN, inboxlab, start, startProcess } from './inboxlab.ts'

const { path: cwd, write } = folder()
const run = (...args: ReadonlyArray<string>) => inboxlab(['run', ...args], { cwd })
const json = async (...args: ReadonlyArray<string>) =>
  JSON.parse((await run(...args, '--out', 'json=-')).stdout)
const linesOf = (text: string): ReadonlyArray<string> => text.replace(/\n$/u, '').split('\n')

describe.concurrent('inboxlab run', () => {
  it('prints thresholds, contacts, queues, agents, speed and last the command that gives the same again', async () => {
    write('kept.yaml', `${DESK}thresholds: [ abandonment < 99%, 'occupancy of group desk > 1%' ]\n`)
    const { code, stdout, stderr } = await run('kept.yaml')
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    const lines = linesOf(stdout)
    expect(lines[0]).toBe('A small desk')
    expect(lines[1]).toMatch(
      /^3 replications of 2h, about 1\d\d interactions each; ± spans the 95% interval$/u,
    )
    const landmarks = [
      /^Thresholds$/u,
      /^ {2}✓ abandonment < 99%: /u,
      /^ {2}✓ occupancy of group desk > 1%: /u,
      /^ +arrived .*mean wait/u,
      /^overall /u,
      /^ +queue length /u,
      /^queue calls /u,
      /^ +occupancy /u,
      /^group desk /u,
      /^\d+ interactions in [\d.]+s \([\d,]+ per second\)\. The same again:$/u,
      /^inboxlab run kept\.yaml --seed 1 --reps 3$/u,
    ]
    const places = landmarks.map((landmark) => lines.findIndex((line) => landmark.test(line)))
    expect(places).not.toContain(-1)
    expect(places).toEqual(places.toSorted((one, other) => one - other))
    expect(places.at(-1)).toBe(lines.length - 1)
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(120)
    expect(stdout).not.toContain('\x1b')
  })

  it('gives the same measures again by its last line, however it was started', async () => {
    const args = [
      'desk.yaml',
      '--set',
      "name=It's $HOME",
      '--set',
      'agents.desk.count=3',
      '--until',
      '1h 30min',
    ]
    const { stdout } = await run(...args, '--seed', '7', '--reps', '2')
    const command = linesOf(stdout).at(-1) ?? ''
    expect(command).toBe(
      `inboxlab run desk.yaml --set 'name=It'\\''s $HOME' --set agents.desk.count=3 --until '1h 30min' --seed 7 --reps 2`,
    )
    const shell = `inboxlab() { "${process.execPath}" "${BIN}" "$@"; }; ${command} --out json=-`
    const { stdout: result } = await startProcess('sh', ['-c', shell], { cwd }).ended
    const again = JSON.parse(result)
    expect(again).toMatchObject({
      scenario: { name: "It's $HOME", duration: '90min', agents: { desk: { count: 3 } } },
      seed: 7,
      replications: { planned: 2, finished: 2 },
      reproduce: command,
    })
    expect(again).toEqual(await json(...args, '--seed', '7', '--reps', '2'))
  })

  it('takes --seed, --reps and --until over --set, and --set over the file', async () => {
    expect(await json('desk.yaml', '--set', 'seed=5', '--set', 'replications=2')).toMatchObject({
      seed: 5,
      scenario: { seed: 5, replications: 2 },
    })
    expect(
      await json(
        'desk.yaml',
        '--set',
        'seed=5',
        '--seed',
        '6',
        '--reps',
        '1',
        '--reps',
        '2',
        '--until',
        '30min',
      ),
    ).toMatchObject({ seed: 6, scenario: { seed: 6, replications: 2, duration: '30min' } })
  })

  it('ends with 99 when a threshold is broken, and with 0 when it is only undecided', async () => {
    write('broken.yaml', `${DESK}thresholds: [ abandonment < 1%, service level >= 1% ]\n`)
    const broken = await run('broken.yaml')
    expect(broken).toMatchObject({ code: 99, stderr: '' })
    expect(broken.stdout).toMatch(/\n {2}✗ abandonment < 1%: \d/u)
    expect(broken.stdout).toMatch(/\n {2}✓ service level >= 1%: \d/u)

    const { measures } = await json('desk.yaml')
    const { mean } = measures.find((measure: { metric: string }) => measure.metric === 'abandonment')
    write('undecided.yaml', `${DESK}thresholds: [ abandonment < ${(100 * mean + 0.1).toFixed(3)}% ]\n`)
    const undecided = await run('undecided.yaml')
    expect(undecided).toMatchObject({ code: 0, stderr: '' })
    expect(undecided.stdout).toMatch(
      /\n {2}\? abandonment < [\d.]+%: .*, undecided: about [\d,]+ more replications? would probably settle it\n/u,
    )
  })

  it('shows no interval after one replication, and lets the mean decide', async () => {
    write('broken-once.yaml', `${DESK}thresholds: [ abandonment < 1% ]\n`)
    const { code, stdout } = await run('broken-once.yaml', '--reps', '1')
    expect(code).toBe(99)
    expect(stdout).not.toContain('±')
  })

  it('shows recorded beside simulated when it replays a trace', async () => {
    write(
      'calls.csv',
      'came,waited,end,talk\n2000-01-03T00:00:00,0,served,300\n2000-01-03T00:01:00,20,served,60\n2000-01-03T00:01:30,9,abandoned,\n',
    )
    write(
      'replay.yaml',
      DESK.replace(
        /traffic:\n.*\n/u,
        'traffic: [ { trace: calls.csv, columns: { arrival: came, wait: waited, outcome: end, service: talk } } ]\n',
      ),
    )
    const { code, stdout, stderr } = await run('replay.yaml')
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toMatch(
      /\n\nRecorded \/ simulated\n +arrived .*abandonment +mean wait .*\noverall +3 \/ 3 .* 33\.3% \/ /u,
    )
    expect(stdout.indexOf('Recorded / simulated')).toBeGreaterThan(stdout.indexOf('group desk'))
    const { recorded } = await json('replay.yaml')
    expect(recorded[0]).toMatchObject({
      scope: { kind: 'overall', name: null },
      figures: { arrived: 3, abandoned: 1, meanWait: expect.closeTo(29_000 / 3, 6) },
    })
  })

  it('finishes its work when nobody reads what it prints', async () => {
    write('broken-unread.yaml', `${DESK}thresholds: [ abandonment < 1% ]\n`)
    const { child, ended } = start(['run', 'broken-unread.yaml', '--out', 'json=unread.json'], { cwd })
    child.stdout?.destroy()
    expect(await ended).toMatchObject({ code: 99, stderr: '' })
    expect(JSON.parse(readFileSync(join(cwd, 'unread.json'), 'utf8'))).toMatchObject({ schemaVersion: 1 })
  })

  it('says so when standard output cannot be written', async (context) => {
    context.skip(!existsSync('/dev/full'), 'there is no /dev/full here')
    const full = openSync('/dev/full', 'w')
    const { ended } = start(['run', 'desk.yaml', '--out', 'json=full.json'], {
      cwd,
      stdio: ['ignore', full, 'pipe'],
    })
    expect(await ended).toMatchObject({
      code: 2,
      stderr: 'inboxlab: standard output cannot be written (ENOSPC); send it somewhere with room for it\n',
    })
    expect(JSON.parse(readFileSync(join(cwd, 'full.json'), 'utf8'))).toMatchObject({ schemaVersion: 1 })
  })

  it('keeps hostile names from the terminal', async () => {
    write(
      'hostile.yaml',
      DESK.replace('A small desk', `"<b>\\e[31m\\u202Eevil${'\\u0301'.repeat(50)} 日本語 ${'x'.repeat(900)}"`)
        .replaceAll('calls', '日本語の電話窓口')
        .replace('\\e', '\\u200B'),
    )
    const { code, stdout } = await run(
      'hostile.yaml',
      '--set',
      'queues.b={}',
      '--set',
      'agents.desk.queues=[日本語の電話窓口, b]',
    )
    expect(code).toBe(0)
    const lines = linesOf(stdout)
    expect(lines[0]).toMatch(/^<b>�\[31m�evil\u0301{4} 日本語 x+…x+$/u)
    expect(lines[0]?.length).toBeLessThanOrEqual(70)
    const [wide, narrow] = ['queue 日本語の電話窓口 ', 'queue b '].map((start) =>
      lines.find((line) => line.startsWith(start)),
    )
    expect((wide?.length ?? 0) + 8).toBeLessThanOrEqual(120)
    expect(narrow).toMatch(/^queue b {18}/u)
  })
})

describe.concurrent('--out json=FILE', () => {
  it('writes the result, and still prints the report', async () => {
    const { code, stdout, stderr } = await run('desk.yaml', '--out', 'json=result.json')
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toMatch(/^A small desk\n/u)
    expect(JSON.parse(readFileSync(join(cwd, 'result.json'), 'utf8'))).toMatchObject({
      schemaVersion: 1,
      tool: { name: 'inboxlab' },
      scenario: { name: 'A small desk', duration: '2h', timeZone: 'UTC', warmUp: '0s' },
      seed: 1,
      replications: { planned: 3, finished: 3 },
      partial: false,
      confidence: 0.95,
      thresholds: [],
      recorded: null,
    })
  })

  it('writes nothing but the result to standard output when the file is -', async () => {
    const { code, stdout, stderr } = await run('desk.yaml', '--out', 'json=-', '--out', 'json=too.json')
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(JSON.parse(stdout)).toMatchObject({ schemaVersion: 1 })
    expect(readFileSync(join(cwd, 'too.json'), 'utf8')).toBe(stdout)
  })

  it('prints the report all the same when the file cannot be written, and ends with 2', async () => {
    const { code, stdout, stderr } = await run(
      'desk.yaml',
      '--out',
      'json=nowhere/result.json',
      '--out',
      'json=good.json',
    )
    expect(code).toBe(2)
    expect(linesOf(stdout).at(-1)).toBe('inboxlab run desk.yaml --seed 1 --reps 3')
    expect(stderr).toBe(
      'inboxlab: --out json=nowhere/result.json: the file cannot be written (its folder does not exist); name a file in a folder that exists and that you may write to\n',
    )
    expect(existsSync(join(cwd, 'good.json'))).toBe(true)
  })
})
