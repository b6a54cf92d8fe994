import * as Result from 'effect/Result'
import { decodeRecord } from '../record/decode-record.ts'
import { ChatwootServer } from './chatwoot/chatwoot-server.ts'
import type { ChatwootControl } from './chatwoot/control.ts'
import { ChatwootSeed, SMALL_OFFICE } from './chatwoot/seed.ts'
import type { InoControl } from './ino/control.ts'
import { InoServer } from './ino/ino-server.ts'
import { InoSeed, SMALL_POOL } from './ino/seed.ts'
import type { RespondioControl } from './respondio/control.ts'
import { RespondioServer } from './respondio/respondio-server.ts'
import { RespondioSeed, SMALL_WORKSPACE } from './respondio/seed.ts'
import { Sandbox, type SandboxOptions } from './sandbox.ts'
import type { TextpeakControl } from './textpeak/control.ts'
import { SMALL_STREAM, TextpeakSeed } from './textpeak/seed.ts'
import { TextpeakServer } from './textpeak/textpeak-server.ts'
import type { UcontactControl } from './ucontact/control.ts'
import { SMALL_TENANT, UcontactSeed } from './ucontact/seed.ts'
import { UcontactServer } from './ucontact/ucontact-server.ts'
import type { Vendor, World } from './vendor.ts'

/** The providers there are sandboxes of: what tests can do in each, and what each begins with. */
export interface SandboxProviders {
  readonly chatwoot: { readonly control: ChatwootControl; readonly data: (typeof ChatwootSeed)['Encoded'] }
  readonly respondio: {
    readonly control: RespondioControl
    readonly data: (typeof RespondioSeed)['Encoded']
  }
  readonly ino: { readonly control: InoControl; readonly data: (typeof InoSeed)['Encoded'] }
  readonly textpeak: { readonly control: TextpeakControl; readonly data: (typeof TextpeakSeed)['Encoded'] }
  readonly ucontact: { readonly control: UcontactControl; readonly data: (typeof UcontactSeed)['Encoded'] }
}

/** A provider that there is a sandbox of. */
export type SandboxProvider = keyof SandboxProviders

/** Which sandbox to make. */
export interface CreateSandboxOptions<P extends SandboxProvider> extends SandboxOptions {
  readonly provider: P
  /** What is there at the beginning; left out: a small office. Such as the contents of a file. */
  readonly data?: SandboxProviders[P]['data']
}

/**
 * A server in memory that behaves like a vendor's: its rules are the core's, its words and shapes the vendor's, and its
 * time passes when it is told to. Same seed and requests, same answers. Throws a `TypeError` that names the place if
 * the data are not as they should be.
 *
 * @example
 * ```ts
 * import { createSandbox } from '@inboxlab/sdk/sandbox'
 *
 * const sandbox = createSandbox({ provider: 'chatwoot', seed: 7 })
 * const { conversation } = sandbox.control.contactWrites({ contact: 1, text: 'Where is my order?' })
 * const answer = await sandbox.fetch(
 *   `https://chatwoot.example/api/v1/accounts/1/conversations/${conversation}/toggle_status`,
 *   {
 *     method: 'POST',
 *     headers: { api_access_token: 'olga-token', 'content-type': 'application/json' },
 *     body: JSON.stringify({ status: 'resolved' }),
 *   },
 * )
 * answer.status // => 200
 * sandbox.control.state(conversation).phase // => 'closed'
 * ```
 */
export const createSandbox = <P extends SandboxProvider>({
  provider,
  data,
  ...options
}: CreateSandboxOptions<P>): Sandbox<SandboxProviders[P]['control']> => {
  const vendorIn = VENDORS[provider]
  if (vendorIn === undefined) {
    throw new TypeError(
      `provider: there is no sandbox of '${provider}', give one of ${Object.keys(VENDORS).join(', ')}`,
    )
  }
  return new Sandbox(provider, vendorIn(data), options)
}

const VENDORS: {
  readonly [P in SandboxProvider]: (
    data: SandboxProviders[P]['data'] | undefined,
  ) => (world: World) => Vendor<SandboxProviders[P]['control']>
} = {
  chatwoot: (data = SMALL_OFFICE) => {
    const seed = decoded(decodeChatwoot(data))
    return (world) => new ChatwootServer(world, seed)
  },
  respondio: (data = SMALL_WORKSPACE) => {
    const seed = decoded(decodeRespondio(data))
    return (world) => new RespondioServer(world, seed)
  },
  ino: (data = SMALL_POOL) => {
    const seed = decoded(decodeIno(data))
    return (world) => new InoServer(world, seed)
  },
  textpeak: (data = SMALL_STREAM) => {
    const seed = decoded(decodeTextpeak(data))
    return (world) => new TextpeakServer(world, seed)
  },
  ucontact: (data = SMALL_TENANT) => {
    const seed = decoded(decodeUcontact(data))
    return (world) => new UcontactServer(world, seed)
  },
}

/** The providers that there are sandboxes of. */
export const SANDBOX_PROVIDERS: ReadonlyArray<SandboxProvider> = Object.keys(
  VENDORS,
) as ReadonlyArray<SandboxProvider>

// A setting under a wrong name would be no setting at all.
const EXACTLY = { exact: true }
const decodeChatwoot = decodeRecord(ChatwootSeed, EXACTLY)
const decodeRespondio = decodeRecord(RespondioSeed, EXACTLY)
const decodeIno = decodeRecord(InoSeed, EXACTLY)
const decodeTextpeak = decodeRecord(TextpeakSeed, EXACTLY)
const decodeUcontact = decodeRecord(UcontactSeed, EXACTLY)

const decoded = <A>(seed: Result.Result<A, string>): A => {
  if (Result.isFailure(seed)) throw new TypeError(`data: ${seed.failure}`)
  return seed.success
}
