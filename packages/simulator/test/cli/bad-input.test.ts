import { once } from 'node:events'
import { chmodSync, mkdirSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { DESK, folder, REPLAY } from './folder.ts'
import { inThisProcess } from './in-this-process.ts'
import { inboxlab } from './inboxlab.ts'

const { path, inner } = folder()
/** Runs a file in a folder and says what was written to standard error: nothing else may come of it. */
const complaint = async (
  file: string,
  cwd = path,
  command = 'run',
  runs: typeof inThisProcess = inThisProcess,
): Promise<string> => {
  const { stderr, ...ended } = await runs([command, file], { cwd })
  expect(ended).toEqual({ code: 2, signal: null, stdout: '' })
  expect(stderr).not.toMatch(/\n\s+at |node:internal/u)
  return stderr.replaceAll(cwd, '.')
}
/** The same of files with these contents, of which one is `bad.yaml`. */
const complaintOf = (contents: Readonly<Record<string, string | Uint8Array>>): Promise<string> => {
  const { path: cwd, write } = inner()
  for (const [name, content] of Object.entries(contents)) write(name, content)
  return complaint('bad.yaml', cwd)
}
const BOMB = `name: bomb
a: &a [x, x, x, x, x, x, x, x, x, x]
b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a, *a]
c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b, *b]
d: &d [*c, *c, *c, *c, *c, *c, *c, *c, *c, *c]
`

describe('a scenario file that cannot be used ends a run with one clear line and exit code 2', () => {
  it.each([
    ['a missing file', 'nowhere.yaml', 'nowhere.yaml: there is no such file; check the path'],
    ['a folder', '.', '.: it is a directory; name a scenario file in it'],
  ])('%s', async (_, file, line) => {
    expect(await complaint(file)).toBe(`inboxlab: ${line}\n`)
    expect(await complaint(file, path, 'check', inboxlab)).toBe(`inboxlab: ${line}\n`)
  })

  it('a file one may not read', async (context) => {
    context.skip(process.getuid?.() === 0, 'root may read everything')
    const { path: cwd, write } = inner()
    chmodSync(write('closed.yaml', DESK), 0)
    expect(await complaint('closed.yaml', cwd)).toBe(
      'inboxlab: closed.yaml: reading it is not allowed; give yourself the right to read it\n',
    )
  })

  it('a socket, which even root cannot read', async (context) => {
    context.skip(process.platform === 'win32', 'sockets are no files there')
    const server = createServer().listen(join(path, 'socket'))
    onTestFinished(() => void server.close())
    await once(server, 'listening')
    expect(await complaint('socket')).toBe(
      'inboxlab: socket: it cannot be read (ENXIO); name a file that can be read\n',
    )
  })

  it.each<[what: string, content: string | Uint8Array, line: string]>([
    [
      'an empty file',
      '',
      'bad.yaml: the file is empty; write a scenario into it (inboxlab schema prints what it may hold)',
    ],
    [
      'a result in its place',
      '{ "schemaVersion": 1, "tool": { "name": "inboxlab" }, "scenario": {} }',
      'bad.yaml: it is a result, and no scenario; name the scenario that it is of, or look at it with inboxlab report',
    ],
    [
      'nothing but comments',
      '# later\n',
      'bad.yaml: the file is empty; write a scenario into it (inboxlab schema prints what it may hold)',
    ],
    ['no UTF-8', Uint8Array.of(0xff, 0xfe, 0), 'bad.yaml: it is not UTF-8 text; save it as UTF-8'],
    [
      'YAML that does not parse, by line and column',
      'name: [a\nduration: 2h\n',
      'bad.yaml:2:1: this is no YAML: Flow sequence in block collection must be sufficiently indented and end with a ]; correct it there',
    ],
    [
      'a tab',
      'name: desk\nqueues:\n\tcalls: {}\n',
      'bad.yaml:3:1: this is no YAML: Tabs are not allowed as indentation; indent with spaces',
    ],
    ['an alias bomb', BOMB, 'bad.yaml: aliases repeat too much of it; write out what they stand for'],
    [
      'something else than a scenario',
      'just text\n',
      "bad.yaml:1:1: 'just text' is no scenario; write keys like name, duration, queues, types, agents and traffic",
    ],
    [
      'an unknown key',
      DESK.replace('duration', 'duratoin'),
      "bad.yaml:2:1 duratoin: 'duratoin' is no known key; did you mean 'duration'?",
    ],
    [
      'a duration without a unit',
      DESK.replace('20s', '20'),
      'bad.yaml:5:12 queues.calls.serviceLevel: 20 has no unit of time; write it like 20s or 20min',
    ],
    [
      'a wrong unit',
      DESK.replace('2min', '2minutes'),
      "bad.yaml:7:36 types.call.service.exponential: '2minutes': 'minutes' is no unit of time; use ms, s, min, h or d",
    ],
    [
      'a negative rate',
      DESK.replace('1.2/min', '-1.2/min'),
      "bad.yaml:11:19 traffic.0.rate: '-1.2/min' is negative; write it like 4.2/min",
    ],
    [
      'an infinite rate',
      DESK.replace('1.2/min', '.inf'),
      'bad.yaml:11:19 traffic.0.rate: Infinity is no rate; write it like 4.2/min',
    ],
    [
      'an unknown queue',
      DESK.replace('queue: calls', 'queue: cals'),
      "bad.yaml:7:11 types.call.queue: 'cals' is no queue; did you mean 'calls'?",
    ],
    [
      'an unknown group',
      `${DESK}thresholds: [ occupancy of group dsk < 90% ]\n`,
      "bad.yaml:12:15 thresholds.0: 'dsk' is no group; did you mean 'desk'?",
    ],
    [
      'nobody at work',
      DESK.replace('count: 2', 'count: 0'),
      'bad.yaml:8:1 agents: no agents at all: every count is 0; give a group a count above 0',
    ],
    [
      'no agents at all',
      DESK.replace(/agents:\n.*\n/u, 'agents: {}\n'),
      'bad.yaml:8:1 agents: is empty; write it like agents: { desk: { queues: [calls], count: 12 } }',
    ],
    [
      'nobody at work while it lasts, where nobody gives up',
      DESK.replace('count: 2', 'people: { Ana: { shifts: { tue: 09:00-17:00 } } }').replace(
        ', patience: { exponential: 1min }',
        '',
      ),
      "types.call: nobody who serves 'calls' is on duty at any time of the run; let a shift or a count lie in it, or change start or duration",
    ],
  ])('%s', async (_, content, line) => {
    expect(await complaintOf({ 'bad.yaml': content })).toBe(`inboxlab: ${line}\n`)
  })

  it('names every fault at once, each in a line of its own, in the order of the file', async () => {
    const bad = DESK.replace('20s', '20').replace('queue: calls', 'queue: cals').replace('1.2/min', '-1/min')
    expect(await complaintOf({ 'bad.yaml': bad })).toBe(`\
inboxlab: bad.yaml:5:12 queues.calls.serviceLevel: 20 has no unit of time; write it like 20s or 20min
inboxlab: bad.yaml:7:11 types.call.queue: 'cals' is no queue; did you mean 'calls'?
inboxlab: bad.yaml:11:19 traffic.0.rate: '-1/min' is negative; write it like 4.2/min
`)
  })

  it('is shown as plain text, whatever it holds', async () => {
    const stderr = await complaintOf({ 'bad.yaml': `"\\e[31m\\u202Eevil${'k'.repeat(900)}": 1\n` })
    for (const line of stderr.trimEnd().split('\n')) {
      expect(line).toMatch(/^inboxlab: bad\.yaml:1:1 /u)
      expect(line).not.toMatch(/[\p{Cc}\p{Cf}]/u)
      expect(line.length).toBeLessThan(1100)
    }
  })
})

describe('a trace that cannot be used ends a run with one clear line and exit code 2', () => {
  it.each<[what: string, csv: string | null, line: string]>([
    [
      'a missing one',
      null,
      './calls.csv: there is no such trace; check the path; it is relative to the scenario file',
    ],
    ['an empty one', '', './calls.csv: the trace is an empty file; give it a header and at least one row'],
    [
      'one without rows',
      'arrival,service\n',
      './calls.csv: the trace is empty: there is no row below its header; give it at least one row',
    ],
    [
      'one without the column',
      'arival,service\n2000-01-03T00:10:00,60\n',
      "./calls.csv line 1: there is no column 'arrival', which the scenario names under columns.arrival; did you mean 'arival'?",
    ],
    [
      'one with the column twice',
      'arrival,service,arrival\n2000-01-03T00:10:00,60,2000-01-03T00:20:00\n',
      "./calls.csv line 1: two columns are called 'arrival', which the scenario names under columns.arrival; rename or remove one of them",
    ],
    [
      'one that is not sorted',
      'arrival,service\n2000-01-03T00:10:00,60\n2000-01-03T00:09:00,60\n',
      './calls.csv line 3: arrival 2000-01-03T00:09:00 is before 2000-01-03T00:10:00 in line 2; sort the rows by arrival, earliest first',
    ],
    [
      'one with a bad row, by its line',
      'arrival,service\n2000-01-03T00:10:00,60\n\n2000-01-03T00:11:00,soon\n',
      "./calls.csv line 4: column service holds 'soon', which is not a number of seconds; write it like 0, 12 or 12.5",
    ],
    [
      'one of another day',
      'arrival,service\n2001-01-03T00:10:00,60\n',
      'traffic.0.trace: nobody of the trace (2001-01-03T00:10 to 2001-01-03T00:10) comes during the run (2000-01-03T00:00 to 2000-01-03T02:00); set start to 2001-01-03T00:00 and duration to the length of the trace',
    ],
  ])('%s', async (_, csv, line) => {
    expect(await complaintOf({ 'bad.yaml': REPLAY, ...(csv !== null && { 'calls.csv': csv }) })).toBe(
      `inboxlab: ${line}\n`,
    )
  })

  it('a folder', async () => {
    const { path: cwd, write } = inner()
    mkdirSync(join(cwd, 'calls.csv'))
    write('bad.yaml', REPLAY)
    expect(await complaint('bad.yaml', cwd)).toBe(
      'inboxlab: ./calls.csv: the trace is a directory; name the CSV file in it\n',
    )
  })
})
