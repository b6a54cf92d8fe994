import type { Sandbox } from './sandbox.ts'

/** What is used of msw's `http`. */
export interface MswHttp<Handler> {
  readonly all: (url: string, resolver: (info: { readonly request: Request }) => Promise<Response>) => Handler
}

/**
 * A sandbox as handlers of Mock Service Worker, for every path under an address. `http` is msw's.
 *
 * @example
 * ```ts
 * import { createSandbox, mswHandlers } from '@inboxlab/sdk/sandbox'
 * import { http } from 'msw'
 * const sandbox = createSandbox({ provider: 'chatwoot' })
 * mswHandlers(sandbox, http, 'https://chatwoot.example').length // => 1
 * ```
 */
export const mswHandlers = <Handler>(
  { handle }: Pick<Sandbox<unknown>, 'handle'>,
  http: MswHttp<Handler>,
  baseUrl: string,
): ReadonlyArray<Handler> => [http.all(`${baseUrl}/*`, ({ request }) => handle(request))]
