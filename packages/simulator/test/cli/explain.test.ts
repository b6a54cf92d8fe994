import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { folder } from './folder.ts'
import { inboxlab } from './inboxlab.ts'

const DESK = `
name: A small desk
duration: 20min
queues: { calls: {} }
types: { call: { queue: calls, service: 2min } }
agents: { desk: { queues: [calls], count: 1 } }
traffic: [{ type: call, every: 1min, first: 0s }]
`

const place = folder()
const at = (name: string): string => join(place.path, name)

beforeAll(async () => {
  place.write('desk.yaml', DESK)
  const ran = await inboxlab([
    'run',
    at('desk.yaml'),
    '--reps',
    '2',
    '--out',
    `json=${at('desk.json')}`,
    '--out',
    `html=${at('run.html')}`,
    '--out',
    `trace=${at('desk.trace.json')}`,
  ])
  expect(ran.code).toBe(0)
})

describe('inboxlab explain', () => {
  it('tells the timeline of an interaction of a scenario', async () => {
    const { code, stdout } = await inboxlab(['explain', at('desk.yaml'), 'interaction-2'])
    expect([code, stdout.split('\n').slice(0, 5)]).toEqual([
      0,
      [
        'interaction-2, call in calls: waited 60.0s',
        '',
        '  Mon 00:01:00  a voice contact arrives from contact-2 in queue calls',
        '  Mon 00:02:00  an automation assigns it to desk 1',
        '  Mon 00:04:00  desk 1 closes it as processed',
      ],
    ])
  })

  it('tells the same of a result, and the longest wait if none is named', async () => {
    const [ofScenario, ofResult] = [
      await inboxlab(['explain', at('desk.yaml')]),
      await inboxlab(['explain', at('desk.json')]),
    ]
    expect(ofResult.stdout).toBe(ofScenario.stdout)
    expect(ofScenario.stdout).toMatch(/^interaction-20, call in calls: waited 19m 00s/)
  })

  it('says so where another version wrote the result, which may have simulated otherwise', async () => {
    const result = JSON.parse(readFileSync(at('desk.json'), 'utf8'))
    place.write('older.json', JSON.stringify({ ...result, tool: { ...result.tool, version: '0.0.1' } }))
    const { code, stderr } = await inboxlab(['explain', 'older.json'], { cwd: place.path })
    expect(code).toBe(0)
    expect(stderr).toBe(
      `inboxlab: older.json: inboxlab 0.0.1 wrote it, and this is ${result.tool.version}; where the two differ, so may what is told\n`,
    )
  })

  it.each([
    [['x'], /interaction: 'x' is no interaction; write it like interaction-12 or 12/],
    [['interaction-0'], /'interaction-0' is no interaction/],
    [['21'], /replication 1 has no interaction-21; name another/],
    [['1', '--replication', '0'], /--replication/],
  ])('refuses %j in one line, with exit code 2', async (words, message) => {
    const { code, stderr } = await inboxlab(['explain', at('desk.yaml'), ...words])
    expect(code).toBe(2)
    expect(stderr).toMatch(message)
    expect(stderr.trim().split('\n')).toHaveLength(1)
  })
})

describe('inboxlab report', () => {
  it('makes the page that run makes', async () => {
    const { code, stdout } = await inboxlab(['report', at('desk.json')])
    expect([code, stdout]).toEqual([0, expect.stringContaining('desk.html')])
    expect(readFileSync(at('desk.html'), 'utf8')).toBe(readFileSync(at('run.html'), 'utf8'))
  })

  it.each([
    ['missing.json', null, /there is no such file/],
    ['empty.json', '', /it is no JSON/],
    ['other.json', '{"a":1}', /other\.json/],
    ['newer.json', '{"schemaVersion":99}', /newer\.json: schemaVersion/],
  ])('refuses %s in one line, with exit code 2', async (name, text, message) => {
    if (text !== null) place.write(name, text)
    const { code, stderr } = await inboxlab(['report', at(name)])
    expect(code).toBe(2)
    expect(stderr).toMatch(message)
    expect(stderr.trim().split('\n')).toHaveLength(1)
  })
})

describe('--out trace', () => {
  it('is a file of trace events, with a track for each agent', () => {
    const { traceEvents } = JSON.parse(readFileSync(at('desk.trace.json'), 'utf8'))
    const held = traceEvents.filter((event: { ph: string }) => event.ph === 'b')
    expect(held).toHaveLength(20)
    expect(traceEvents.every(({ ts }: { ts: number }) => Number.isFinite(ts) && ts >= 0)).toBe(true)
  })
})
