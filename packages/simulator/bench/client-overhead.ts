// node client-overhead.ts ROUNDS: what a call of the client takes beside a bare fetch, as JSON. Both ask the same server,
// which runs in a thread of its own and answers each request with the same conversation; in many short rounds by turns,
// of which each gives a ratio: what else the machine does meanwhile falls on both.
import { isMainThread, parentPort, Worker } from 'node:worker_threads'
import { chatwoot, connect } from '@inboxlab/sdk/promise'
import { createSandbox } from '@inboxlab/sdk/sandbox'
import { serveSandbox } from '@inboxlab/sdk/sandbox/node'
import { median } from './median.ts'

const CALLS = 50
const TURNS = 40

/** Microseconds of one of so many calls after another. */
const timed = async (call: () => Promise<unknown>): Promise<number> => {
  const began = performance.now()
  for (let each = 0; each < CALLS; each++) await call()
  return (1000 * (performance.now() - began)) / CALLS
}

const serve = async (): Promise<void> => {
  const sandbox = createSandbox({ provider: 'chatwoot' })
  sandbox.control.contactWrites({ contact: 1, text: 'Where is my order?' })
  const answer = JSON.stringify(sandbox.control.conversation(1))
  const headers = { 'content-type': 'application/json' }
  const { url } = await serveSandbox({ handle: async () => new Response(answer, { headers }) })
  parentPort?.postMessage(url)
}

const measure = async (rounds: number): Promise<void> => {
  const server = new Worker(new URL(import.meta.url), { execArgv: ['--conditions=inboxlab-source'] })
  const baseUrl = await new Promise<string>((resolve) => server.once('message', resolve))
  const address = `${baseUrl}/api/v1/accounts/1/conversations/1`
  const bare = () => fetch(address, { headers: { api_access_token: 'token' } }).then((each) => each.json())
  const client = connect(chatwoot, {
    account: 1,
    baseUrl,
    token: 'token',
    http: { rate: { limit: 1_000_000, per: 1 } },
  })
  const called = () => client.get('1')
  const turn = async () => {
    const bareMicroseconds = await timed(bare)
    const clientMicroseconds = await timed(called)
    return { bareMicroseconds, clientMicroseconds, ratio: clientMicroseconds / bareMicroseconds }
  }
  for (let each = 0; each < TURNS; each++) await turn()
  const turns: Array<Awaited<ReturnType<typeof turn>>> = []
  for (let each = 0; each < rounds * TURNS; each++) turns.push(await turn())
  await server.terminate()
  const middle = (of: keyof (typeof turns)[number]): number => median(turns.map((each) => each[of]))
  const overhead = {
    bareMicroseconds: middle('bareMicroseconds'),
    clientMicroseconds: middle('clientMicroseconds'),
    ratio: middle('ratio'),
  }
  process.stdout.write(`${JSON.stringify(overhead)}\n`)
}

if (isMainThread) await measure(Number(process.argv[2] ?? 5))
else await serve()
