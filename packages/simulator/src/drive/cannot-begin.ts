import type { InboxError } from '@inboxlab/sdk'
import { InputError } from '../scenario/input-error.ts'

/** What the caller named, to be named when it will not do. */
export interface NamedByCaller {
  /** Where the token is. */
  readonly token: string
  readonly url: string | undefined
  readonly webhooksPort: number | undefined
}

/** Why a server cannot be routed, as an {@link InputError} about what the caller named; else the error itself. */
export const cannotBegin = (error: unknown, named: NamedByCaller): unknown => {
  if (error instanceof InputError || !(error instanceof Error)) return error
  if ('syscall' in error && error.syscall === 'listen') return cannotListen(error, named)
  return isInboxError(error) ? cannotAsk(error, named) : error
}

const cannotListen = (error: Error, { webhooksPort }: NamedByCaller): InputError => {
  const code = 'code' in error ? String(error.code) : error.message
  return code === 'EADDRINUSE'
    ? new InputError({
        place: '--webhooks-port',
        problem: `${webhooksPort} is taken`,
        fix: 'use another, or 0 for any that is free',
      })
    : new InputError({
        place: '--webhooks-host',
        problem: `it cannot listen there (${code})`,
        fix: 'use another',
      })
}

const cannotAsk = (error: InboxError, { token, url }: NamedByCaller): InputError => {
  const server = url === undefined ? '--url' : `--url ${url}`
  switch (error._tag) {
    case 'AccessDenied':
      return new InputError({
        place: token,
        problem: error.message,
        fix: 'put the token of somebody in it who may see and assign conversations, and check the account',
      })
    case 'InvalidInput':
      return new InputError({
        place: placeOf(error.place, token),
        problem: 'it cannot be used',
        fix: error.fix,
      })
    case 'NotFound':
      return new InputError({
        place: server,
        problem: error.message,
        fix: 'check the address and the account',
      })
    default:
      return new InputError({
        place: server,
        problem: error.message,
        fix: 'check the address, and that it is up',
      })
  }
}

/** What the caller named, of a setting of the client. */
const placeOf = (place: string, token: string): string => {
  if (place.startsWith('settings, token')) return token
  if (place === 'settings, baseUrl') return '--url'
  return place === 'settings, account' ? '--account' : place
}

const isInboxError = (error: Error): error is Error & InboxError => '_tag' in error && 'provider' in error
