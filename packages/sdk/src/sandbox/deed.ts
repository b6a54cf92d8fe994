import {
  type Channel,
  Command,
  type Content,
  type InboxRefusal,
  type InboxVerdict,
  type Instant,
  NOWHERE,
  type Place,
  type Routing,
  textContent,
} from '@inboxlab/core'
import * as Result from 'effect/Result'
import { decodeRecord } from '../record/decode-record.ts'

/**
 * What somebody of ours does in the vendor's own application: a command of the core without its moment, which is the
 * sandbox's. A message or note that has no name gets one; of a content only the text must be given.
 */
export type Deed = DeedOf<Command>

/** What is given of a command: all but its moment, and what need not be given only if it is wanted. */
export type DeedOf<C> = C extends Command
  ? Omit<C, 'at' | keyof Eased> & Partial<Pick<Eased, Extract<keyof C, keyof Eased>>>
  : never

/** What need not be given of a {@link Deed}, or not whole. */
export interface Eased {
  readonly message: string
  readonly note: string
  readonly content: Partial<Content> & Pick<Content, 'text'>
  readonly channel: Channel
  readonly contact: string
  readonly place: Partial<Place>
  readonly routing: Routing
  readonly priority: number
}

const decode = decodeRecord(Command)

/** What the other side does is not for people of ours to do. */
const NOT_OURS: ReadonlySet<Command['_tag']> = new Set(['Receive', 'ReceiveMessage', 'ReportDelivery'])

/** @internal What a command has that is not given: where it begins something, this is what it begins. */
export interface Begun {
  readonly channel: Channel
  readonly contact: string
}

/** @internal The command that is meant; `name` is for a message or note without one. Or what is wrong with it. */
export const readCommand = (
  given: unknown,
  at: Instant,
  name: string,
  begun: Partial<Begun> = {},
): Result.Result<Command, string> => {
  const fields: Readonly<Record<string, unknown>> =
    typeof given === 'object' && given !== null && !Array.isArray(given) ? { ...given } : {}
  return decode({
    message: name,
    note: name,
    routing: 'smart',
    priority: 0,
    ...(fields._tag === 'Start' ? { agent: null } : {}),
    ...begun,
    ...fields,
    ...(isRecord(fields.content) ? { content: { ...textContent(''), ...fields.content } } : {}),
    place: isRecord(fields.place) ? { ...NOWHERE, ...fields.place } : NOWHERE,
    at,
  })
}

/** @internal The command that a deed is. Throws if it is none. */
export const commandOf = (deed: unknown, at: Instant, name: string, begun: Partial<Begun> = {}): Command => {
  const read = readCommand(deed, at, name, begun)
  if (Result.isFailure(read))
    throw new TypeError(`agentDoes: ${read.failure.replace(/^the record: .*/, NO_COMMAND)}`)
  if (NOT_OURS.has(read.success._tag))
    throw new TypeError(
      `agentDoes: ${read.success._tag} is not for us to do: contacts write, channels report`,
    )
  return read.success
}

const NO_COMMAND = "give a command of the core, such as { _tag: 'Pick', agent: 'anna' }"

const isRecord = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** @internal Throws what the inbox has against a command. */
export const orRefuse = (doing: string, command: Command, verdict: InboxVerdict): void => {
  if (Result.isSuccess(verdict)) return
  throw new RangeError(`${doing}: ${command._tag} is refused: ${inWords(verdict.failure)}`)
}

/** @internal A refusal and the facts that it rests on. */
export const inWords = ({ _tag, ...facts }: InboxRefusal): string => `${_tag} ${JSON.stringify(facts)}`
