import type { Fault } from './fault.ts'
import type { Sandbox, SandboxSnapshot } from './sandbox.ts'

/** Below it lies the sandbox's own surface; no vendor has such a path. */
const PREFIX = '/_sandbox/'

/**
 * The sandbox together with its control surface, for tests in any language: all that a test can do lies below
 * `/_sandbox/`, in JSON. `POST control/<name>` with the arguments as a list does what `control` has under that name,
 * `POST advance` takes `{ ms }`, `POST faults` a fault and `DELETE faults` ends them all, `GET requests` and `GET webhooks`
 * show what came and went, `GET now` the time, `GET snapshot` and `PUT snapshot` keep and restore all of it. What
 * cannot be done is answered with 400 and `{ error }`.
 *
 * @example
 * ```ts
 * import { createSandbox, withRemoteControl } from '@inboxlab/sdk/sandbox'
 * const handle = withRemoteControl(createSandbox({ provider: 'chatwoot' }))
 * const ask = new Request('http://localhost/_sandbox/control/contactWrites', {
 *   method: 'POST',
 *   headers: { 'content-type': 'application/json' },
 *   body: JSON.stringify([{ contact: 1, text: 'Hello?' }]),
 * })
 * await (await handle(ask)).json() // => { conversation: 1, message: 1 }
 * ```
 */
export const withRemoteControl =
  (sandbox: Sandbox<unknown>): ((request: Request) => Promise<Response>) =>
  async (request) => {
    const { pathname } = new URL(request.url)
    if (!pathname.startsWith(PREFIX)) return sandbox.handle(request)
    try {
      return await controlled(sandbox, request.method, pathname.slice(PREFIX.length), await bodyOf(request))
    } catch (error) {
      return Response.json({ error: error instanceof Error ? error.message : String(error) }, { status: 400 })
    }
  }

const controlled = async (
  sandbox: Sandbox<unknown>,
  method: string,
  path: string,
  body: unknown,
): Promise<Response> => {
  const [, name] = /^control\/(\w+)$/.exec(path) ?? []
  if (method === 'POST' && name !== undefined) {
    const result = done(sandbox.control, name, body)
    await sandbox.settled()
    return Response.json(result ?? null)
  }
  switch (`${method} ${path}`) {
    case 'GET now':
      return Response.json({ now: sandbox.now })
    case 'POST advance':
      await sandbox.advance(Number(fieldOf(body, 'ms')))
      return Response.json({ now: sandbox.now })
    case 'POST faults':
      sandbox.inject(body as Fault)
      return Response.json(null)
    case 'DELETE faults':
      sandbox.clearFaults()
      return Response.json(null)
    case 'GET requests':
      return Response.json(sandbox.requests)
    case 'GET webhooks':
      return Response.json(sandbox.webhooks)
    case 'GET snapshot':
      return Response.json(sandbox.snapshot())
    case 'PUT snapshot':
      sandbox.restore(body as SandboxSnapshot)
      return Response.json(null)
    default:
      return Response.json({ error: `${method} ${PREFIX}${path}: there is no such thing` }, { status: 404 })
  }
}

const done = (control: unknown, name: string, args: unknown): unknown => {
  const found: unknown =
    typeof control === 'object' && control !== null && Object.hasOwn(control, name)
      ? Reflect.get(control, name)
      : undefined
  if (typeof found !== 'function') throw new TypeError(`control/${name}: there is no such thing`)
  if (!Array.isArray(args)) throw new TypeError(`control/${name}: give the arguments as a list`)
  return found(...args)
}

const fieldOf = (body: unknown, name: string): unknown =>
  typeof body === 'object' && body !== null ? Reflect.get(body, name) : undefined

/** A page in a browser cannot send this type without asking first, so none can control a sandbox by accident. */
const bodyOf = async (request: Request): Promise<unknown> => {
  const text = await request.text()
  if (request.method === 'GET' || text === '') return undefined
  if (!request.headers.get('content-type')?.startsWith('application/json')) {
    throw new TypeError('content-type: send application/json')
  }
  return JSON.parse(text)
}
