import { AccessDenied } from '../error/access-denied.ts'
import { BadRequest } from '../error/bad-request.ts'
import { Conflict } from '../error/conflict.ts'
import type { CallFailure } from '../error/inbox-error.ts'
import { NotFound } from '../error/not-found.ts'
import { Queued } from '../error/queued.ts'
import { RateLimited } from '../error/rate-limited.ts'
import { ServerFault } from '../error/server-fault.ts'
import type { Told } from '../error/told.ts'
import type { Call } from './call.ts'

/** @internal The failure that an answer of this status stands for; its fate is settled by {@link fateIsOpen}. */
export const failureOfStatus = (status: number, call: Call<unknown>, told: Told): CallFailure => {
  if (status >= 500 || status === 408) return new ServerFault(told)
  switch (status) {
    case 401:
    case 402:
    case 403:
      return new AccessDenied(told)
    case 404:
    case 410: {
      const { what, id } = call.about ?? { what: 'resource at', id: call.path.shape }
      return new NotFound({ ...told, what, id })
    }
    case 409:
      return new Conflict(told)
    case 429:
      return new RateLimited(told)
    case 449:
      return new Queued(told)
    default:
      return new BadRequest(told)
  }
}

/**
 * @internal Whether an answer of this status leaves open if the request was carried out: a server that fails may
 * fail after the deed, one that has queued it may do it yet. Whatever else it answers, it has not.
 */
export const fateIsOpen = (status: number): boolean => status >= 500 || status === 408 || status === 449
