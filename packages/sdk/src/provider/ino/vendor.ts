import { type Instant, nearest } from '@inboxlab/core'
import * as Effect from 'effect/Effect'
import * as Result from 'effect/Result'
import type { InboxError } from '../../error/inbox-error.ts'
import { InvalidInput } from '../../error/invalid-input.ts'
import type { Answer } from '../../http/call.ts'
import type { Send } from '../../http/send.ts'
import { anything, callOf, type InoCall, targetsAdded } from './endpoints.ts'
import { type InoEndpoint, type InoSettings, KNOWN_ENDPOINTS } from './settings.ts'

/** Someone to be called in a campaign (apis 2.1). */
export interface InoTarget {
  /** The campaign's own columns. */
  readonly data: Readonly<Record<string, unknown>>
  readonly numbers: ReadonlyArray<string>
  readonly importDuplicates: boolean
  /** The one sample that is known has 30. */
  readonly priority: number
  /** From when on, in milliseconds. */
  readonly startAt: Instant
  readonly campaignTargetLayoutId: number
}

/** What only INO CX has. */
export interface Ino {
  /** Adds targets to a campaign and gives their ids. Seen in one program that calls it, not documented in public. */
  readonly addTargets: (
    campaign: string | number,
    targets: ReadonlyArray<InoTarget>,
  ) => Effect.Effect<ReadonlyArray<string>, InboxError>
  /** Calls an endpoint of the tenant's map by its name; the answer is given as it comes. */
  readonly request: (endpoint: string, call?: InoCall) => Effect.Effect<unknown, InboxError>
}

/** @internal */
export const vendor = (send: Send, settings: InoSettings): Ino => {
  const endpoints: ReadonlyMap<string, InoEndpoint> = new Map([
    ...Object.entries(KNOWN_ENDPOINTS),
    ...Object.entries(settings.endpoints),
  ])

  const call = <A>(name: string, given: InoCall, answer: Answer<A>): Effect.Effect<A, InboxError> => {
    const endpoint = endpoints.get(name)
    if (endpoint === undefined) return Effect.fail(unknown(name, [...endpoints.keys()]))
    const made = callOf(name, endpoint, given, answer)
    return Result.isSuccess(made)
      ? send(made.success)
      : Effect.fail(wrong(`parts.${made.failure}`, `give it, ${endpoint.path} needs one`))
  }

  return {
    addTargets: (campaign, targets) => {
      const at = targets.findIndex(({ startAt }) => !(Math.abs(startAt) <= 8.64e15))
      if (at !== -1) return Effect.fail(wrong(`targets.${at}.startAt`, 'give a moment in milliseconds'))
      const body = { targets: targets.map(bodyOf) }
      return Effect.map(call('addTargets', { parts: { campaign }, body }, targetsAdded), ({ value }) =>
        value.cleanTargets.map(({ id }) => String(id)),
      )
    },
    request: (endpoint, given = {}) => call(endpoint, given, anything),
  }
}

const wrong = (place: string, fix: string): InvalidInput => new InvalidInput({ provider: 'ino', place, fix })

const unknown = (name: string, known: ReadonlyArray<string>): InvalidInput => {
  const meant = nearest(name, known)
  const hint = meant === null ? '' : `; did you mean ${meant}?`
  return wrong('endpoint', `settings.endpoints has none of this name${hint}`)
}

const bodyOf = ({ startAt, ...target }: InoTarget): object => ({
  ...target,
  startDate: new Date(startAt).toISOString(),
})
