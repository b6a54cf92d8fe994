import { createServer } from 'node:net'
import { chatwootWebhook, signedWebhook } from '@inboxlab/sdk'
import { SMALL_OFFICE } from '@inboxlab/sdk/sandbox'
import { CommanderError } from 'commander'
import { describe, expect, it, vi } from 'vitest'
import { freePort } from '../../../sdk/test/free-port.ts'
import { program } from '../../src/cli/program.ts'
import { usageProblem } from '../../src/cli/usage-problem.ts'
import { ROUTED_PROVIDERS } from '../../src/drive/live-providers.ts'
import { InputError } from '../../src/scenario/input-error.ts'
import { InputErrors } from '../../src/scenario/input-errors.ts'
import { folder } from './folder.ts'
import { type Ended, inboxlab, start } from './inboxlab.ts'
import { endsWithTest, sandboxProcess, servedSandbox } from './served-sandbox.ts'

const { path: cwd, write } = folder()
const SECRET = 'whsec_9f3c5b1e'
const env = {
  CHATWOOT_TOKEN: 'olga-token',
  RESPONDIO_TOKEN: 'workspace-token',
  CHATWOOT_WEBHOOK_SECRET: SECRET,
}

const FCFS = ['--policy', 'firstComeFirstServed']
const chatwoot = (url: string): ReadonlyArray<string> => [
  'route',
  '--provider',
  'chatwoot',
  '--url',
  url,
  '--account',
  '1',
]
const routes = (args: ReadonlyArray<string>) => endsWithTest(start(args, { cwd, env }))
const once = (args: ReadonlyArray<string>): Promise<Ended> => inboxlab([...args, '--once'], { cwd, env })
const lastLine = ({ stdout }: Ended): string | undefined => stdout.trimEnd().split('\n').at(-1)
const jsonLines = ({ stdout }: Ended): ReadonlyArray<Record<string, unknown>> =>
  stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))

write(
  'live.yaml',
  `name: Two languages
duration: 8h
queues: { support: {} }
types:
  question: { channel: chat, queue: support, service: 4min }
  french: { channel: chat, queue: support, needs: [french], service: 4min }
agents:
  desk: { queues: [support], capacity: 2, people: { anna: { skills: [french] }, ben: {} } }
policy: { who: [skills], choose: leastLoaded }
traffic: [{ type: question, rate: 25/h }]
`,
)

describe('inboxlab route', () => {
  it('assigns what waits and what webhooks tell of, each once, until it is asked to end', async () => {
    const port = await freePort()
    write(
      'office.json',
      JSON.stringify({
        ...SMALL_OFFICE,
        webhooks: [
          {
            url: `http://127.0.0.1:${port}/`,
            secret: SECRET,
            subscriptions: ['conversation_created', 'conversation_status_changed', 'conversation_updated'],
          },
        ],
      }),
    )
    const { url, writes, holder, assigned } = await sandboxProcess('chatwoot', ['--data', 'office.json'], cwd)
    const first = await writes()
    // Nothing but webhooks can tell it of what comes later.
    const router = routes([
      ...chatwoot(url),
      ...FCFS,
      '--capacity',
      '1',
      '--reconcile',
      '1h',
      '--webhooks-port',
      String(port),
    ])
    await Promise.race([router.hasPrinted(`${first}: assigned to Olga`), router.ended])
    const forged = await signedWebhook(
      chatwootWebhook,
      'a guess',
      { event: 'webwidget_triggered' },
      { at: Date.now(), url: `http://127.0.0.1:${port}/` },
    )
    expect((await fetch(forged)).status).toBe(401)
    const later = [await writes(), await writes()]
    await expect.poll(assigned).toHaveLength(3)
    // Nobody has room for one more.
    const last = await writes()
    router.child.kill('SIGTERM')
    const ended = await router.ended
    expect((await assigned()).toSorted()).toEqual([first, ...later].toSorted())
    expect(await holder(last)).toBeNull()
    expect(ended.code).toBe(130)
    expect(lastLine(ended)).toBe('assigned: 3 conversations; still waiting: 1 conversation')
    expect(ended.stderr).toBe(
      'inboxlab: a webhook was refused: wrong signature; if the server sent it, check the secret it is signed with\n',
    )
  })

  it('routes respond.io too, once if so asked', async () => {
    const { url, writes, holder, assigned } = await sandboxProcess('respondio')
    const contacts = [await writes(), await writes()]
    const args = ['route', '--provider', 'respondio', '--url', url, ...FCFS]
    const ended = await once(args)
    expect(ended).toMatchObject({ code: 0, stderr: '' })
    expect(lastLine(ended)).toBe('assigned: 2 conversations; still waiting: 0 conversations')
    // One request for each, at the same time: which arrives first is nobody's decision.
    expect((await assigned()).toSorted()).toEqual(contacts)
    expect(await Promise.all(contacts.map(holder))).toEqual(['1', '2'])
    expect(lastLine(await once(args))).toBe('assigned: 0 conversations; still waiting: 0 conversations')
    expect((await assigned()).toSorted()).toEqual(contacts)
  })

  it('takes people, skills and capacities from a scenario, types from tags; a dry run says all and changes nothing', async () => {
    const { url, writes, holder, requests } = await servedSandbox('chatwoot')
    const all: Array<string> = []
    for (const labels of [['french'], [], ['french'], [], ['french']]) {
      const conversation = await writes(1)
      all.push(conversation)
      await fetch(`${url}/api/v1/accounts/1/conversations/${conversation}/labels`, {
        method: 'POST',
        headers: { api_access_token: 'anna-token', 'content-type': 'application/json' },
        body: JSON.stringify({ labels }),
      })
    }
    const elsewhere = await writes(3)
    const before = (await requests()).length
    const args = [
      ...[...chatwoot(url), '--scenario', 'live.yaml', '--user', 'ben=ben@acme.example'],
      ...['--place', 'support=1', '--place', 'support=WhatsApp'],
    ]
    const [dry, json] = await Promise.all([
      once([...args, '--dry-run']),
      once([...args, '--dry-run', '--reporter', 'json']),
    ])
    expect(dry).toMatchObject({ code: 0, stderr: '' })
    expect(dry.stdout).toContain('; nothing will be assigned\n')
    expect(dry.stdout).toMatch(/ {2}1: would go to anna\n +considered: 1, 2, 3, 4, 5\n +tie: oldest/)
    expect(dry.stdout).toMatch(
      / {2}4: would go to ben\n +considered: 4\n +ruled out: 3, needs french 1, has 0\n/,
    )
    expect(lastLine(dry)).toBe('would be assigned: 3 conversations; would go on waiting: 2 conversations')
    const [started, ...entries] = jsonLines(json)
    expect(started).toMatchObject({ _tag: 'Started', dryRun: true, agents: 2, queues: 1 })
    expect(entries.filter(({ _tag }) => _tag === 'Decided')).toHaveLength(3)
    expect(entries.at(-1)).toEqual({ _tag: 'Stopped', assigned: 3, closed: 0, waiting: 2 })
    expect((await requests()).slice(before).filter(({ method }) => method !== 'GET')).toEqual([])

    const ended = await once(args)
    expect(ended).toMatchObject({ code: 0, stderr: '' })
    // Anna alone speaks French, and has two already; nobody routes the inbox of orders.
    expect(await Promise.all([...all, elsewhere].map(holder))).toEqual(['2', '2', null, '3', null, null])
    expect(lastLine(ended)).toBe('assigned: 3 conversations; still waiting: 2 conversations')
  })

  it('is killed with kill -9 and started again: everything is assigned in the end, nothing twice', async () => {
    const { url, ask, writes, holder, assigned } = await sandboxProcess('chatwoot')
    await ask('faults', { fault: 'delay', ms: 10, probability: 0.5, where: '/conversations' })
    const args = [...chatwoot(url), ...FCFS, '--capacity', '1000', '--reconcile', '50ms']
    const all: Array<string> = []
    const router = routes(args)
    await Promise.race([router.hasPrinted('on duty'), router.ended])
    all.push(...(await Promise.all([writes(), writes(), writes(), writes(), writes(), writes()])))
    await Promise.race([router.hasPrinted(': assigned to'), router.ended])
    router.child.kill('SIGKILL')
    await router.ended
    const last = routes(args)
    await Promise.race([last.hasPrinted('on duty'), last.ended])
    const holders = async () => Promise.all(all.map(holder))
    await expect.poll(holders).not.toContain(null)
    last.child.kill('SIGINT')
    expect((await last.ended).code).toBe(130)
    expect((await assigned()).toSorted()).toEqual(all.toSorted())
  })

  it('goes on when the policy throws, and says where', async () => {
    write(
      'broken.ts',
      "export default {\n  name: 'broken',\n  initial: null,\n  rank: () => 0,\n  decide: () => {\n    throw new Error('out of paper')\n  },\n}\n",
    )
    const { url, writes } = await servedSandbox('chatwoot')
    await writes()
    const ended = await once([...chatwoot(url), '--policy', './broken.ts'])
    expect(ended.code).toBe(1)
    expect(ended.stderr.split('\n')[0]).toMatch(
      /^inboxlab: policy broken throws while it decides: \.\/broken\.ts:6: policy broken throws on AgentFree of Olga at [-T:.\d]+Z: out of paper$/,
    )
    expect(lastLine(ended)).toBe('assigned: 0 conversations; still waiting: 1 conversation')
  })

  it('can be interrupted while the server does not answer', async () => {
    const silent = createServer(() => {}).listen(0, '127.0.0.1')
    await new Promise((listening) => silent.once('listening', listening))
    const address = silent.address()
    const asked = new Promise((resolve) => silent.once('connection', resolve))
    const port = typeof address === 'object' && address !== null ? address.port : 0
    const router = routes([...chatwoot(`http://127.0.0.1:${port}`), ...FCFS])
    await asked
    router.child.kill('SIGINT')
    const ended = await router.ended
    silent.close()
    expect(ended).toMatchObject({ code: 130, stderr: '' })
    expect(ended.stdout).toBe('stopped before the first look at the server was over: nothing was assigned\n')
  })
})

/** What a command line is refused with, in this process: a test of thirty processes would take long. */
const complaintOn = async (
  args: ReadonlyArray<string>,
  more: Readonly<Record<string, string>> = {},
): Promise<string> => {
  for (const [name, value] of Object.entries({ ...env, ...more })) vi.stubEnv(name, value)
  try {
    await program(() => {}).parseAsync(args, { from: 'user' })
  } catch (error) {
    if (error instanceof InputError || error instanceof InputErrors) return error.message
    if (error instanceof CommanderError) return usageProblem(error.message, args, ['route'])
    throw error
  } finally {
    vi.unstubAllEnvs()
  }
  return 'it was not refused'
}

describe('what cannot be routed is said in one line, before anything is sent', () => {
  const local = [...chatwoot('http://127.0.0.1:9'), ...FCFS]

  it.each<readonly [ReadonlyArray<string>, string]>([
    [['route'], "required option '--provider <name>' not specified; see inboxlab route --help"],
    [
      ['route', '--provider', 'chatwot', ...FCFS],
      "--provider: there is no 'chatwot'; did you mean 'chatwoot'?",
    ],
    [
      ['route', '--provider', 'ucontact', ...FCFS],
      '--provider: ucontact cannot assign: no such request of its API is public; use chatwoot or respondio',
    ],
    [
      ['route', '--provider', 'ino', ...FCFS],
      '--provider: ino cannot list: its API is documented only inside a tenant: map its endpoints and use vendor.request; use chatwoot or respondio',
    ],
    [
      ['route', '--provider', 'chatwoot', ...FCFS],
      '--account: is missing; give its number, for example --account 1',
    ],
    [
      ['route', '--provider', 'respondio', '--account', '1', ...FCFS],
      '--account: respondio has one for each token; leave it out',
    ],
    [chatwoot('http://127.0.0.1:9'), '--policy: there is none; give one,'],
    [
      [...chatwoot('http://127.0.0.1:9'), '--policy', 'firstComeFirstServd'],
      "--policy: 'firstComeFirstServd' is no policy; did you mean 'firstComeFirstServed'?",
    ],
    [[...chatwoot('http://127.0.0.1:9'), '--policy', '{ choose: [ }'], '--policy: it is no YAML;'],
    [
      [...chatwoot('http://127.0.0.1:9'), '--policy', '{ choose: leastLoadd }'],
      "--policy choose: 'leastLoadd' is no choice of an agent; did you mean 'leastLoaded'?",
    ],
    [
      [...chatwoot('http://127.0.0.1:9'), '--policy', './absent.ts'],
      './absent.ts: there is no such file or folder',
    ],
    [
      [
        ...chatwoot('http://127.0.0.1:9'),
        '--scenario',
        `${cwd}/live.yaml`,
        '--policy',
        '{ overflow: [{ from: sales, after: 1min, to: support }] }',
      ],
      "--policy overflow.0.from: 'sales' is no queue; use support",
    ],
    [[...local, '--scenario', 'absent.yaml'], 'absent.yaml: there is no such file'],
    [[...local, '--reconcile', '30'], "--reconcile: '30' has no unit of time; write it like 30s or 30min"],
    [[...local, '--user', 'anna=2'], '--user: there is no scenario;'],
    [
      [...local, '--scenario', `${cwd}/live.yaml`, '--user', 'anna'],
      '--user anna: has no =; write it like --user anna=2',
    ],
    [[...local, '--token-env', 'NOWHERE'], 'NOWHERE: this environment variable is not set;'],
    [[...local, '--token-file', 'absent.txt'], 'absent.txt: there is no such file or folder;'],
    [
      ['route', '--provider', 'chatwoot', '--url', 'http://chat.example', '--account', '1', ...FCFS],
      '--url: it cannot be used;',
    ],
    [[...chatwoot('https://olga:s3cret@chat.example'), ...FCFS], '--url: it cannot be used;'],
    [[...local, '--reporter', 'xml'], "option '--reporter <name>' argument 'xml' is invalid"],
  ])('%j', async (args, line) => {
    const problem = await complaintOn(args)
    expect(problem.startsWith(line), problem).toBe(true)
    expect(problem.split('\n')).toHaveLength(1)
  })

  it('with exit code 2', async () => {
    const { code, stdout, stderr } = await inboxlab(['route', '--provider', 'ucontact', ...FCFS], {
      cwd,
      env,
    })
    expect({ code, stdout, stderr }).toEqual({
      code: 2,
      stdout: '',
      stderr:
        'inboxlab: --provider: ucontact cannot assign: no such request of its API is public; use chatwoot or respondio\n',
    })
  })

  it('or after the first question, where only the server can tell', async () => {
    const { url, requests } = await servedSandbox('chatwoot')
    const here = (...args: ReadonlyArray<string>) => [...chatwoot(url), ...args]
    const taken = createServer().listen(0, '127.0.0.1')
    await new Promise((listening) => taken.once('listening', listening))
    const address = taken.address()
    const port = String(typeof address === 'object' && address !== null ? address.port : 0)
    write('wrong.txt', 'no-token-of-theirs\n')
    write(
      'nameless.yaml',
      'name: N\nduration: 1h\nqueues: { support: {} }\ntypes: { call: { queue: support, service: 1min } }\nagents: { desk: { queues: [support], count: 2 } }\ntraffic: [{ type: call, rate: 1/h }]\n',
    )
    const cases: ReadonlyArray<readonly [ReadonlyArray<string>, string]> = [
      [
        [...here(...FCFS), '--token-file', `${cwd}/wrong.txt`],
        `${cwd}/wrong.txt: chatwoot: agents was denied: Invalid Access Token (status 401);`,
      ],
      [
        here('--scenario', `${cwd}/live.yaml`),
        '--place support=…: nothing on the server has the number or name support; say what waits in it, for example --place support=1: there are Website (1), WhatsApp (2), Orders (3)',
      ],
      [
        here('--scenario', `${cwd}/live.yaml`, '--place', 'support=1', '--user', 'ben=Bob'),
        '--user ben=Bob: nobody on the server has the number, e-mail or name Bob; say who it is, for example --user ben=1: there are Olga (1), Anna (2), Ben (3)',
      ],
      [
        here('--scenario', `${cwd}/live.yaml`, '--user', 'bob=3'),
        '--user bob: the scenario has no such name; use anna, ben',
      ],
      [
        here('--scenario', `${cwd}/nameless.yaml`, '--place', 'support=1'),
        'agents.desk: nobody in it has a name, and only people can be given work;',
      ],
      [here(...FCFS, '--webhooks-port', port), `--webhooks-port: ${port} is taken;`],
      [[...chatwoot(`http://127.0.0.1:${await freePort()}`), ...FCFS], '--url http://127.0.0.1:'],
    ]
    for (const [args, line] of cases) {
      const problem = await complaintOn(args)
      expect(problem.startsWith(line), problem).toBe(true)
      expect(problem.split('\n')).toHaveLength(1)
    }
    taken.close()
    expect((await requests()).filter(({ method }) => method !== 'GET')).toEqual([])
  })
})

describe('a secret is shown nowhere', () => {
  it('not on the command line, not in any output', async () => {
    const { url, writes } = await servedSandbox('chatwoot')
    await writes()
    const here = [...chatwoot(url), ...FCFS]
    const processes = await Promise.all([
      inboxlab([...here, '--webhooks-port', '0', '--once', '--reporter', 'json', '--explain'], { cwd, env }),
      inboxlab(here, { cwd, env: { ...env, CHATWOOT_TOKEN: 'tok-of-nobody' } }),
    ])
    expect(processes.map(({ code }) => code)).toEqual([0, 2])
    const complaints = [
      await complaintOn(here, { CHATWOOT_TOKEN: 'tok with spaces' }),
      await complaintOn([...here, '--token', 'olga-token']),
      await complaintOn([...here, '--token=olga-token']),
      await complaintOn([...here, '--tokn=olga-token']),
      await complaintOn([...here, '--webhook-secret', SECRET]),
    ]
    expect(complaints.map((complaint) => complaint.split(':')[0])).toEqual([
      'CHATWOOT_TOKEN',
      '--token',
      '--token',
      "unknown option '--tokn'; see inboxlab route --help",
      '--webhook-secret',
    ])
    const output = [...processes.flatMap(({ stdout, stderr }) => [stdout, stderr]), ...complaints].join('\n')
    const secrets = ['olga-token', SECRET, 'tok-of-nobody', 'tok with spaces']
    expect(secrets.filter((secret) => output.includes(secret))).toEqual([])
  })
})

it('the help names the providers whose clients can do what routing takes', () => {
  const route = program(() => {}).commands.find((command) => command.name() === 'route')
  const provider = route?.options.find(({ long }) => long === '--provider')
  expect(provider?.argChoices).toEqual(ROUTED_PROVIDERS)
})
