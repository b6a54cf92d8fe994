import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { fc, it } from '@fast-check/vitest'
import type { ReceivedRequest } from '@inboxlab/sdk/sandbox'
import { afterEach, describe, expect } from 'vitest'
import { freePort } from '../free-port.ts'

const SECRET = 'whsec_9f3c5b1e'
const running = new Set<ChildProcess>()

const kill = async (child: ChildProcess): Promise<void> => {
  const gone = once(child, 'exit')
  if (child.exitCode === null && child.signalCode === null && child.kill('SIGKILL')) await gone
  running.delete(child)
}

afterEach(async () => {
  for (const child of running) await kill(child)
})

/** Runs a file of `processes` in a process of its own, and waits for the first line it writes. */
const start = async (file: string, ...args: ReadonlyArray<string>) => {
  const path = fileURLToPath(new URL(`processes/${file}`, import.meta.url))
  const child = spawn(process.execPath, ['--conditions=inboxlab-source', path, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  running.add(child)
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const line = async () => String((await lines.next()).value)
  return { child, first: await line(), line }
}

const lives = fc.array(
  fc.record({
    /** How many write while it lives, or is about to. */
    writes: fc.integer({ min: 1, max: 4 }),
    /** Dies so many milliseconds after it has begun, or after it runs. */
    runs: fc.boolean(),
    after: fc.integer({ min: 0, max: 60 }),
  }),
  { minLength: 3, maxLength: 3 },
)

describe('a router that is killed with its machine’s kill -9', () => {
  it.prop([lives], { numRuns: 1, endOnFailure: true })(
    'goes on where the server stands: everything is assigned in the end, and nothing twice',
    async (planned) => {
      const port = String(await freePort())
      const { first: url, child: server } = await start('server.ts', port, SECRET)
      const ask = async (path: string, body?: unknown): Promise<unknown> => {
        const init = { method: 'POST', headers: { 'content-type': 'application/json' } }
        const response = await fetch(`${url}/_sandbox/${path}`, {
          ...(body === undefined ? {} : { ...init, body: JSON.stringify(body) }),
        })
        return response.json()
      }
      const writes = async () => {
        const contact = await ask('control/addContact', [{ name: 'Somebody' }])
        return ask('control/contactWrites', [{ contact, inbox: 1, text: 'Hello?' }])
      }
      // Answers take a while, so that a router dies while it waits for one.
      await ask('faults', { fault: 'delay', ms: 10, probability: 0.5, where: '/conversations' })

      let written = 0
      for (const { writes: count, runs, after } of planned) {
        const { child, line } = await start('router.ts', url, port, SECRET)
        if (runs) expect(await line()).toBe('runs')
        const writing = Array.from({ length: count }, writes)
        await sleep(after)
        await kill(child)
        await Promise.all(writing)
        written += count
      }

      const { child } = await start('router.ts', url, port, SECRET)
      const held = async () => {
        const states = Array.from({ length: written }, (_, index) => ask('control/state', [index + 1]))
        return (await Promise.all(states)).map(
          (state) => (state as { readonly holder: string | null }).holder,
        )
      }
      await expect.poll(held).not.toContain(null)
      await kill(child)

      const requests = (await ask('requests')) as ReadonlyArray<ReceivedRequest>
      const assigned = requests
        .filter(
          ({ method, path, status }) => method === 'POST' && path.endsWith('/assignments') && status === 200,
        )
        .map(({ path }) => path)
      expect(assigned).toHaveLength(written)
      expect(new Set(assigned).size).toBe(written)
      await kill(server)
    },
  )
})
