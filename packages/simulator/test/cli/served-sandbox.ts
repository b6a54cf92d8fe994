import { afterEach } from 'vitest'
import { serve } from '../../src/drive/serve-sandbox.ts'
import { type Running, start } from './inboxlab.ts'

/** A request as the sandbox lists it. */
interface Listed {
  readonly method: string
  readonly path: string
  readonly status: number | null
  readonly body: unknown
}

/** An `inboxlab sandbox` that runs. */
export interface ServedSandbox {
  readonly url: string
  /** Asks something of its control surface. */
  readonly ask: (path: string, body?: unknown) => Promise<unknown>
  /** Somebody new writes; in respond.io the contact is the conversation. */
  readonly writes: (inbox?: number) => Promise<string>
  readonly holder: (conversation: string) => Promise<string | null>
  readonly requests: () => Promise<ReadonlyArray<Listed>>
  /** The conversations that it was asked to assign and did, in order. */
  readonly assigned: () => Promise<ReadonlyArray<string>>
}

const running = new Set<Running>()
const serving = new Set<{ readonly close: () => Promise<void> }>()

/** Ends with the test whatever happens, with kill -9 if need be. */
export const endsWithTest = <R extends Running>(process: R): R => {
  running.add(process)
  return process
}

afterEach(async () => {
  for (const { child, ended } of running) {
    child.kill('SIGKILL')
    await ended
  }
  running.clear()
  for (const { close } of serving) await close()
  serving.clear()
})

const ASSIGNMENT = {
  chatwoot: /^\/api\/v1\/accounts\/1\/conversations\/(\d+)\/assignments$/,
  respondio: /^\/contact\/id:(\d+)\/conversation\/assignee$/,
}

type Provider = keyof typeof ASSIGNMENT

/** Starts `inboxlab sandbox` on a free port, in a process of its own. */
export const sandboxProcess = async (
  provider: Provider,
  args: ReadonlyArray<string> = [],
  cwd?: string,
): Promise<ServedSandbox> => {
  const process = endsWithTest(start(['sandbox', '--provider', provider, '--port', '0', ...args], { cwd }))
  let printed = ''
  process.child.stdout?.on('data', (text: string) => {
    printed += text
  })
  await Promise.race([process.hasPrinted('control on'), process.ended])
  const [, url = ''] = / on (http:\S+)/.exec(printed) ?? []
  return askedAt(provider, url)
}

/** Serves the same in this process. */
export const servedSandbox = async (provider: Provider): Promise<ServedSandbox> => {
  const served = await serve({
    provider,
    port: 0,
    host: '127.0.0.1',
    seed: 1,
    data: undefined,
    virtual: false,
  })
  serving.add(served)
  return askedAt(provider, served.url)
}

const askedAt = (provider: Provider, url: string): ServedSandbox => {
  const ask = async (path: string, body?: unknown): Promise<unknown> => {
    const response = await fetch(
      `${url}/_sandbox/${path}`,
      body === undefined
        ? {}
        : { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) },
    )
    return response.json()
  }
  const requests = async () => (await ask('requests')) as ReadonlyArray<Listed>
  return {
    url,
    ask,
    requests,
    writes: async (inbox) => {
      const named = provider === 'chatwoot' ? { name: 'Somebody' } : { firstName: 'Somebody' }
      const contact = await ask('control/addContact', [named])
      const written = await ask('control/contactWrites', [
        { contact, text: 'Hello?', ...(inbox === undefined ? {} : { inbox }) },
      ])
      return String((written as { readonly conversation?: number }).conversation ?? contact)
    },
    holder: async (conversation) =>
      ((await ask('control/state', [Number(conversation)])) as { readonly holder: string | null }).holder,
    assigned: async () =>
      (await requests()).flatMap(({ method, path, status }) => {
        const [, conversation] = ASSIGNMENT[provider].exec(path) ?? []
        return method !== 'GET' && status === 200 && conversation !== undefined ? [conversation] : []
      }),
  }
}
