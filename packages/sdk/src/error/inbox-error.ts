import type { AccessDenied } from './access-denied.ts'
import type { BadRequest } from './bad-request.ts'
import type { CircuitOpen } from './circuit-open.ts'
import type { Conflict } from './conflict.ts'
import type { InvalidInput } from './invalid-input.ts'
import type { NotFound } from './not-found.ts'
import type { NotSupported } from './not-supported.ts'
import type { Queued } from './queued.ts'
import type { RateLimited } from './rate-limited.ts'
import type { Refused } from './refused.ts'
import type { ServerFault } from './server-fault.ts'
import type { TimedOut } from './timed-out.ts'
import type { Undecodable } from './undecodable.ts'
import type { Unreachable } from './unreachable.ts'

/** A call that was sent, or was to be, and failed. */
export type CallFailure =
  | AccessDenied
  | BadRequest
  | CircuitOpen
  | Conflict
  | NotFound
  | Queued
  | RateLimited
  | ServerFault
  | TimedOut
  | Undecodable
  | Unreachable

/** Every way in which asking something of an inbox can fail. */
export type InboxError = CallFailure | InvalidInput | NotSupported | Refused
