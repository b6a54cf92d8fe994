import * as Effect from 'effect/Effect'
import * as Stream from 'effect/Stream'
import { NotSupported } from '../error/not-supported.ts'
import type { InboxService, Operations } from '../inbox/inbox.ts'
import type { InteractionFilter } from '../inbox/interaction-filter.ts'
import { Operation } from '../inbox/operation.ts'
import { kindOf, type OutgoingMessage } from '../inbox/outgoing-message.ts'
import type { Ability, Capabilities } from './capabilities.ts'
import type { SupportedOperations } from './client.ts'

/**
 * @internal All operations of an inbox, made from those that a provider has: the others fail with `NotSupported`, as
 * do messages and filters that are beyond it.
 */
export const whole = <C extends Capabilities>(
  provider: string,
  capabilities: C,
  own: SupportedOperations<C>,
): InboxService => {
  const has = own as unknown as Partial<Operations>
  const lack = (operation: Operation, ability: Ability): NotSupported | null =>
    ability === true ? null : new NotSupported({ provider, operation, why: ability })

  const lacking = (operation: Operation, args: ReadonlyArray<unknown>): NotSupported | null => {
    const absent = lack(operation, capabilities.operations[operation])
    if (absent !== null) return absent
    switch (operation) {
      case 'list':
        return lackingFilter((args[0] ?? {}) as InteractionFilter)
      case 'reply':
        return lackingMessage(operation, args[1] as OutgoingMessage)
      case 'start':
        return lackingMessage(operation, (args[0] as { message?: OutgoingMessage }).message)
      default:
        return null
    }
  }

  const lackingMessage = (operation: Operation, message: OutgoingMessage | undefined): NotSupported | null =>
    message === undefined ? null : lack(operation, capabilities.messages[kindOf(message)])

  const lackingFilter = (filter: InteractionFilter): NotSupported | null => {
    for (const key of Object.keys(capabilities.filters) as ReadonlyArray<keyof InteractionFilter>) {
      const missing = filter[key] === undefined ? null : lack('list', capabilities.filters[key])
      if (missing !== null) return missing
    }
    return null
  }

  const method = (operation: Operation) => {
    const run = has[operation] as ((...args: ReadonlyArray<unknown>) => unknown) | undefined
    return (...args: ReadonlyArray<unknown>): unknown => {
      const missing = lacking(operation, args)
      if (missing === null && run !== undefined) return run(...args)
      const error = missing ?? new NotSupported({ provider, operation, why: 'it has no such operation' })
      return STREAMED.has(operation) ? Stream.fail(error) : Effect.fail(error)
    }
  }

  const operations = Object.fromEntries(Operation.literals.map((each) => [each, method(each)]))
  return { ...(operations as unknown as Operations), provider, capabilities }
}

const STREAMED: ReadonlySet<Operation> = new Set([
  'list',
  'timeline',
  'contacts',
  'users',
  'teams',
  'channels',
] satisfies ReadonlyArray<StreamedOperation>)

type StreamedOperation = {
  [O in Operation]: ReturnType<Operations[O]> extends Stream.Stream<unknown, unknown> ? O : never
}[Operation]
