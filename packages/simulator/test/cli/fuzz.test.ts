import { existsSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { folder } from './folder.ts'
import { inThisProcess } from './in-this-process.ts'
import { inboxlab } from './inboxlab.ts'

const place = folder()
place.write(
  'legacy.yaml',
  `name: A small desk
duration: 8h
queues: { calls: {} }
types: { call: { queue: calls, service: { exponential: 2min }, patience: { exponential: 5min } } }
agents: { desk: { queues: [calls], count: 2 } }
traffic: [{ type: call, rate: 1/min }]
policy: chatwoot.legacy
`,
)
const inside = { cwd: place.path }

/** Two contacts, the second of whom waits for nobody. */
const LIVE = `name: "Counterexample: A small desk"
description: "work conservation: interaction-2 waits while Ann is free and could take it"
scenario: ./legacy.yaml
set: []
world:
  queues: 1
  kinds: [{ channel: chat, queue: 0, level: 0, weight: 1 }]
  groups: [{ queues: [0], units: 1, perChannel: null, wrapUp: 0, ringing: null }]
  agents: [{ group: 0, level: 0, comesAt: 0, pauses: [] }]
  contacts:
    - { at: 0, kind: 0, priority: 0, service: 1, patience: null }
    - { at: 0, kind: 0, priority: 0, service: 1, patience: null }
steps: [{ does: wait, entries: 7 }]
`

describe('inboxlab fuzz', () => {
  it('says which invariants held, and how to try again', async () => {
    const { code, stdout } = await inboxlab(['fuzz', 'desk.yaml', '--runs', '50'], inside)
    expect([code, stdout.split('\n')[0]]).toEqual([0, '✓ 9 invariants held in 50 runs'])
    expect(stdout.trimEnd().split('\n').at(-1)).toBe('inboxlab fuzz desk.yaml --runs 50 --seed 1')
  })

  it('finds what a documented rule breaks, writes it, and finds it again from there', async () => {
    const found = await inboxlab(['fuzz', 'legacy.yaml', '--invariant', 'work conservation'], inside)
    expect(found.code).toBe(99)
    expect(found.stdout).toMatch(/^✗ work conservation\n {2}should hold: Nobody who could take it is free/)
    expect(found.stdout).toMatch(/waits while desk \d is free and could take it/)
    expect(existsSync(join(place.path, 'counterexample.csv'))).toBe(true)
    const again = await inboxlab(['fuzz', '--from', 'counterexample.yaml'], inside)
    expect(again.code).toBe(99)
    expect(again.stdout.split('\n').slice(0, 3)).toEqual(found.stdout.split('\n').slice(0, 3))
    const ran = await inboxlab(['run', 'counterexample.yaml'], inside)
    expect([ran.code, ran.stdout.split('\n')[0]]).toEqual([0, 'Counterexample: A small desk'])
  })

  it('writes shifts that last as long as they did, and tells times of the scenario’s own zone', async () => {
    place.write(
      'late.yaml',
      `name: Late
start: 2026-01-05T00:00
timeZone: Europe/Paris
duration: 2d
queues: { chats: {} }
types: { chat: { queue: chats, channel: chat, service: 2min } }
agents: { desk: { queues: [chats], ringing: { for: 20s, answers: 5s, assigned: rings }, people: { Ana: { shifts: { mon-fri: 09:00-17:00 } } } } }
traffic: [{ type: chat, rate: 1/min }]
`,
    )
    const words = ['--invariant', 'priority respected', '--save', 'l.yaml']
    const found = await inThisProcess(['fuzz', 'late.yaml', ...words], inside)
    expect(found.stdout).toMatch(/Mon 09:00:00 {2}interaction-\d+: it is offered to Ana until Mon 09:00:20/)
    const again = await inThisProcess(['fuzz', '--from', 'l.yaml'], inside)
    expect(again.stdout.split('\n').slice(0, 5)).toEqual(found.stdout.split('\n').slice(0, 5))
  })

  it('loses nobody whom a bot has, who waits for the queue to open, or of whom an agent awaits an answer', async () => {
    const scenario = join(import.meta.dirname, '../../../../examples/scenarios/omnichannel.yaml')
    const words = ['--invariant', 'conservation', '--runs', '150', '--save', 'o.yaml']
    const { code, stdout } = await inThisProcess(['fuzz', scenario, ...words], inside)
    expect([code, stdout.split('\n')[0]]).toEqual([0, '✓ 1 invariant held in 150 runs'])
  })

  it('tells what it found even where it cannot be written, says so in one line and how to find it again', async () => {
    const { code, stdout, stderr } = await inboxlab(
      ['fuzz', 'legacy.yaml', '--invariant', 'work conservation', '--save', 'nowhere/c.yaml'],
      inside,
    )
    expect([code, stderr]).toEqual([
      2,
      'inboxlab: --save nowhere/c.yaml: the file cannot be written (its folder does not exist); name a file in a folder that exists and that you may write to\n',
    ])
    expect(stdout).toMatch(/^✗ work conservation\n(?:.*\n)*The smallest story found\n/)
    const again = (stdout.trimEnd().split('\n').at(-1) ?? '').match(
      /^inboxlab fuzz (.*) --invariant 'work conservation'$/,
    )
    const words = again?.[1]?.split(' ') ?? []
    const found = await inboxlab(['fuzz', ...words, '--invariant', 'work conservation'], inside)
    expect(found.code).toBe(99)
    expect(found.stdout.split('\n').slice(0, 3)).toEqual(stdout.split('\n').slice(0, 3))
  })

  it.each([
    [['desk.yaml', '--invariant', 'one holdr'], /there is no such invariant; did you mean 'one holder'/],
    [[], /scenario: none is named; name a scenario file/],
    [['desk.yaml', '--time', '5x'], /--time 5x/],
    [['desk.yaml', '--live', '--path', '1'], /--path: a search with --live has no path back/],
    [['desk.yaml', '--live', '--time', '5x'], /--time 5x/],
    [['desk.yaml', '--live', '--invariant', 'one holdr'], /did you mean 'one holder'/],
    [['--live', '--from', 'desk.yaml'], /--from desk\.yaml: it is no counterexample of a search with --live/],
    [['desk.yaml', '--from', 'desk.yaml'], /desk\.yaml: it says nothing beside --from/],
    [['--from', 'desk.yaml', '--runs', '5'], /--runs: it says nothing beside --from/],
    [['--from', 'desk.yaml'], /--from: it has other traffic than one trace/],
  ])('refuses %j in one line, with exit code 2', async (words, message) => {
    const { code, stderr } = await inThisProcess(['fuzz', ...words], inside)
    expect([code, stderr.trim().split('\n').length]).toEqual([2, 1])
    expect(stderr).toMatch(message)
  })

  it('interrupts a policy of one’s own that loops for ever, and names the line', async () => {
    place.write(
      'loops.mjs',
      `export default {
  name: 'mine',
  initial: null,
  rank: () => 0,
  decide() {
    let i = 0
    while (i < 1) i -= 1
  },
}
`,
    )
    place.write(
      'loops.yaml',
      `name: Loops
duration: 1h
queues: { calls: {} }
types: { call: { queue: calls, service: 2min } }
agents: { desk: { queues: [calls], count: 1 } }
traffic: [{ type: call, rate: 1/min }]
policy: ./loops.mjs
`,
    )
    const { code, stdout } = await inboxlab(
      ['fuzz', 'loops.yaml', '--contacts', '1', '--save', 'l.yaml'],
      inside,
    )
    expect([code, stdout.split('\n')[2]]).toEqual([
      99,
      expect.stringMatching(
        /policy mine never settles in decide: it was interrupted after 2 s \(at .*loops\.mjs:7\)$/,
      ),
    ])
  })

  it('lives in worlds of its own while things go wrong, and says what was never reached', async () => {
    const words = ['fuzz', 'desk.yaml', '--live', '--runs', '20']
    const { code, stdout } = await inThisProcess(words, inside)
    const lines = stdout.trimEnd().split('\n')
    expect([code, lines[0]]).toEqual([0, '✓ nothing was found in 20 worlds in which things went wrong'])
    expect(stdout).toMatch(/^decisions never reached: .*Waiting: Dissuade/mu)
    expect(lines.at(-1)).toBe('inboxlab fuzz desk.yaml --live --runs 20 --seed 1')
    const short = await inThisProcess([...words.slice(0, 3), '--time', '1ms'], inside)
    expect(short.stdout).toMatch(
      /^✓ nothing was found in \d+ worlds? in which things went wrong, then the time was up\n/,
    )
  })

  it('finds there what does not hold, and tells the story and what was done', async () => {
    const { code, stdout } = await inThisProcess(
      ['fuzz', 'legacy.yaml', '--live', '--invariant', 'work conservation'],
      inside,
    )
    expect(code).toBe(99)
    expect(stdout).toMatch(
      /^✗ work conservation\n {2}should hold: .*\n {2}happened: .* is free and could take it\n/,
    )
    expect(stdout).toMatch(/The smallest story found\n(?:.*\n)*What was done to it\n/)
  })

  it('writes it, and does it again from there, whatever was set, and says so when it is mended', async () => {
    const file = `${basename(place.inner().path)}/live.yaml`
    const words = ['fuzz', 'legacy.yaml', '--live', '--invariant', 'work conservation']
    const found = await inThisProcess([...words, '--set', 'agents.desk.count=3', '--save', file], inside)
    expect([found.code, found.stdout.trimEnd().split('\n').at(-1)]).toEqual([
      99,
      `inboxlab fuzz --from ${file} --invariant 'work conservation'`,
    ])
    const story = (stdout: string) => stdout.split('\n\nFound in')[0]?.split('\n\nThe same again')[0]
    const again = await inThisProcess(['fuzz', '--from', file], inside)
    expect([again.code, story(again.stdout)]).toEqual([99, story(found.stdout)])
    const mended = await inThisProcess(
      ['fuzz', '--from', file, '--set', 'policy=firstComeFirstServed'],
      inside,
    )
    expect([mended.code, mended.stdout.split('\n')[0]]).toEqual([
      0,
      '✓ what was found before does not happen any more',
    ])
    const ran = await inThisProcess(['run', file], inside)
    expect([ran.code, ran.stderr]).toEqual([
      2,
      `inboxlab: ${file}: it holds a world and what was done to it by inboxlab fuzz --live, and is no scenario; do it again with inboxlab fuzz --from ${file}\n`,
    ])
  })

  it.each([
    [
      'a group that is not there',
      'group: 0',
      'group: 7',
      /live\.yaml:\d+:\d+ world\.agents\.0\.group: 7 is none of/,
    ],
    [
      'a step that nobody knows',
      'does: wait',
      'does: dance',
      /steps\.0: it does nothing that is known here; write does: with/,
    ],
    [
      'time that goes back',
      'at: 0',
      'at: 9',
      /world\.contacts: their times go back; write them in order of time/,
    ],
    ['no scenario', 'scenario:', 'scenery:', /scenario: is missing|scenery/],
  ])('refuses a counterexample with %s, with exit code 2', async (_, right, wrong, message) => {
    place.write('live.yaml', LIVE.replace(right, wrong))
    const { code, stderr } = await inThisProcess(['fuzz', '--from', 'live.yaml'], inside)
    expect(code).toBe(2)
    expect(stderr).toMatch(message)
  })

  it('lists the invariants, each with its sentence', async () => {
    const { code, stdout } = await inThisProcess(['fuzz', '--invariants'], inside)
    expect(code).toBe(0)
    expect(stdout).toMatch(/work conservation\n {2}Nobody who could take it is free/)
  })
})
