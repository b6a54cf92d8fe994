import { mswHandlers, type Sandbox } from '@inboxlab/sdk/sandbox'
import { serveSandbox } from '@inboxlab/sdk/sandbox/node'
import { http } from 'msw'
import { setupServer } from 'msw/node'

/** A way into a sandbox. */
export interface Way {
  readonly fetch: typeof fetch
  readonly baseUrl: string
  readonly close: () => Promise<void>
}

/** The three ways into a sandbox, each to the same handler. */
export const doors = {
  'a fetch function': async (sandbox: Sandbox<unknown>): Promise<Way> => ({
    fetch: sandbox.fetch,
    baseUrl: 'https://sandbox.example',
    close: async () => {},
  }),
  'msw handlers': async (sandbox: Sandbox<unknown>): Promise<Way> => {
    const baseUrl = 'https://msw.example'
    const server = setupServer(...mswHandlers(sandbox, http, baseUrl))
    server.listen()
    return {
      fetch: (input, init) => fetch(input, init),
      baseUrl,
      close: async () => server.close(),
    }
  },
  'an HTTP server': async (sandbox: Sandbox<unknown>): Promise<Way> => {
    const { url, close } = await serveSandbox(sandbox)
    return { fetch: (input, init) => fetch(input, init), baseUrl: url, close }
  },
}

/** One of them. */
export type Door = keyof typeof doors
