import {
  createSandbox,
  SANDBOX_PROVIDERS,
  type SandboxProvider,
  withRemoteControl,
} from '@inboxlab/sdk/sandbox'
import { type ServedSandbox, serveSandbox } from '@inboxlab/sdk/sandbox/node'

/** The providers there are sandboxes of. */
export const PROVIDERS: ReadonlyArray<string> = SANDBOX_PROVIDERS

/** Which sandbox to serve, and where. */
export interface SandboxToServe {
  readonly provider: string
  readonly port: number
  readonly host: string
  readonly seed: number
  /** What it begins with; undefined: a small office. */
  readonly data: unknown
  /** Its time passes only when told to; otherwise it is that of this machine. */
  readonly virtual: boolean
}

/** Webhooks that are not answered within so many milliseconds count as lost (apis 2.6). */
const WEBHOOK_TIMEOUT = 5000
/** So often a sandbox on the machine's time looks what is due, in milliseconds. */
const TICK = 200

/** Serves a sandbox with its control surface; its webhooks go out over the network. Rejects as Node does. */
export const serve = async ({
  provider,
  port,
  host,
  seed,
  data,
  virtual,
}: SandboxToServe): Promise<ServedSandbox> => {
  const sandbox = createSandbox({
    provider: provider as SandboxProvider,
    seed,
    ...(data === undefined ? {} : { data: data as never }),
    ...(virtual ? {} : { clock: { now: () => Date.now() } }),
    deliver: (request) => fetch(request, { signal: AbortSignal.timeout(WEBHOOK_TIMEOUT) }),
  })
  const { url, close } = await serveSandbox({ handle: withRemoteControl(sandbox) }, { port, host })
  const ticking = virtual ? null : setInterval(() => void sandbox.settled(), TICK)
  return {
    url,
    close: async () => {
      if (ticking !== null) clearInterval(ticking)
      await close()
    },
  }
}
