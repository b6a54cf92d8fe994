import * as Context from 'effect/Context'
import * as Effect from 'effect/Effect'
import * as FetchHttpClient from 'effect/http/FetchHttpClient'
import * as HttpBody from 'effect/http/HttpBody'
import * as HttpClient from 'effect/http/HttpClient'
import type { HttpClientError } from 'effect/http/HttpClientError'
import * as HttpClientRequest from 'effect/http/HttpClientRequest'
import type { HttpClientResponse } from 'effect/http/HttpClientResponse'
import * as Result from 'effect/Result'
import { AccessDenied } from '../error/access-denied.ts'
import { BadRequest } from '../error/bad-request.ts'
import type { CallFailure } from '../error/inbox-error.ts'
import { TimedOut } from '../error/timed-out.ts'
import type { RetryAdvice, Told } from '../error/told.ts'
import { Undecodable } from '../error/undecodable.ts'
import { Unreachable } from '../error/unreachable.ts'
import { parseJson } from '../record/parse-json.ts'
import { type Call, repeatingOf } from './call.ts'
import type { Connection } from './connection.ts'
import { failureOfStatus, fateIsOpen } from './failure-of-status.ts'
import type { Fault } from './fault.ts'
import { neverLeft } from './never-left.ts'
import { readBody } from './read-body.ts'
import { retryAfter } from './retry-after.ts'
import { scrub } from './scrub.ts'

type Headers = Readonly<Record<string, string | undefined>>

/** @internal What has become of a call so far. */
export interface Progress {
  attempts: number
  /** An attempt may have been carried out. */
  open: boolean
}

/** @internal A failed attempt, and how long the server asks to wait in milliseconds; null: it does not say. */
export interface FailedAttempt {
  readonly failure: CallFailure
  readonly wait: number | null
}

/** @internal Sends a request once, within its time-out. The failure tells of the attempts before it too. */
export const attempt = <A>(
  connection: Connection,
  call: Call<A>,
  { attempts, open: openBefore }: Readonly<Progress>,
): Effect.Effect<A, FailedAttempt> => {
  const { attemptTimeout, maxBytes } = connection.settings
  const secrets = call.secrets === undefined ? connection.secrets : [...connection.secrets, ...call.secrets]
  const told = (said: Partial<Told> & { readonly open: boolean }): Told => {
    const { open, ...rest } = said
    const fateUnknown = (open || openBefore) && repeatingOf(call) !== 'reads'
    const later: RetryAdvice = fateUnknown ? { _tag: 'CheckFirst' } : { _tag: 'Never' }
    return {
      provider: connection.provider,
      operation: call.operation,
      status: null,
      code: null,
      requestId: null,
      retry: later,
      fateUnknown,
      ...rest,
      attempts,
      detail: scrub(rest.detail ?? '', secrets),
    }
  }

  const unreachable = (error: HttpClientError) =>
    failed(new Unreachable(told({ open: !neverLeft(error.reason.cause), detail: reasonOf(error) })))

  const settled = (response: HttpClientResponse, body: string | null, wait: number | null) => {
    const { status } = response
    const requestId = requestIdIn(response.headers)
    if (!isSuccess(status)) {
      const said = body === null ? null : Result.getOrElse(parseJson(body), () => body)
      return Effect.fail(refused(response, connection.readFault(said), wait))
    }
    const answer =
      body === null ? Result.fail({ problem: `the body has more than ${maxBytes} bytes` }) : call.answer(body)
    if (Result.isSuccess(answer)) return Effect.succeed(answer.success)
    const { failure } = answer
    if ('problem' in failure) {
      const detail = failure.problem
      return Effect.fail(failed(new Undecodable(told({ open: true, status, requestId, detail }))))
    }
    const no = told({ open: false, status, requestId, code: failure.code, detail: failure.message })
    return Effect.fail(failed(failure.denied === true ? new AccessDenied(no) : new BadRequest(no)))
  }

  const refused = (response: HttpClientResponse, fault: Fault, wait: number | null): FailedAttempt => {
    const { status } = response
    const known = told({
      open: fateIsOpen(status),
      status,
      requestId: requestIdIn(response.headers),
      code: fault.code === null ? null : scrub(fault.code, secrets),
      detail: isRedirect(status) ? REDIRECT : (fault.message ?? ''),
    })
    const after = wait ?? WAITS[status] ?? null
    const retry: RetryAdvice =
      after !== null && !known.fateUnknown ? { _tag: 'After', ms: after } : known.retry
    return failed(failureOfStatus(status, call, { ...known, retry }), wait)
  }

  const brokenOff = (response: HttpClientResponse, error: unknown, wait: number | null): FailedAttempt => {
    const { status } = response
    if (!isSuccess(status)) return refused(response, NO_FAULT, wait)
    const requestId = requestIdIn(response.headers)
    return failed(new Unreachable(told({ open: true, status, requestId, detail: messageOf(error) })))
  }

  const answered = (response: HttpClientResponse) =>
    Effect.clockWith((clock) => {
      const now = clock.currentTimeMillisUnsafe()
      const headers: Headers = response.headers
      connection.account.bucket.learn(response.status, headers, now)
      const wait = retryAfter(headers['retry-after'], now)
      return Effect.matchEffect(readBody(response, maxBytes), {
        onFailure: (error) => Effect.fail(brokenOff(response, error, wait)),
        onSuccess: (body) => settled(response, body, wait),
      })
    })

  const late = Effect.suspend(() =>
    Effect.fail(failed(new TimedOut(told({ open: true, detail: `no answer within ${attemptTimeout} ms` })))),
  )
  const request = Effect.suspend(() => connection.client.execute(requestOf(connection, call)))
  return Effect.raceFirst(
    Effect.matchEffect(Effect.updateContext(request, asWeSend), {
      onFailure: (error) => Effect.fail(unreachable(error)),
      onSuccess: answered,
    }),
    Effect.andThen(Effect.sleep(attemptTimeout), late),
  )
}

/** Redirects are not followed, and the span of the call is the only one. */
const asWeSend = (context: Context.Context<never>): Context.Context<never> =>
  Context.merge(context, AS_WE_SEND)

const AS_WE_SEND = Context.make(FetchHttpClient.RequestInit, { redirect: 'manual' }).pipe(
  Context.add(HttpClient.TracerDisabledWhen, () => true),
)

const isSuccess = (status: number): boolean => status >= 200 && status < 300

const failed = (failure: CallFailure, wait: number | null = null): FailedAttempt => ({ failure, wait })

const NO_FAULT: Fault = { code: null, message: null }

const requestOf = (
  { baseUrl, headers }: Connection,
  call: Call<unknown>,
): HttpClientRequest.HttpClientRequest =>
  HttpClientRequest.make(call.method)(`${baseUrl}${call.path.sent}`, {
    headers: call.headers === undefined ? headers : { ...headers, ...call.headers },
    urlParams: queryOf(call),
    ...(call.body === undefined ? {} : { body: bodyOf(call.body) }),
  })

const queryOf = ({ query = {} }: Call<unknown>): ReadonlyArray<readonly [string, string]> =>
  Object.entries(query).flatMap(([name, value]) => {
    if (value === undefined) return []
    return (Array.isArray(value) ? value : [value]).map((each) => [name, String(each)] as const)
  })

const bodyOf = (body: NonNullable<Call<unknown>['body']>): HttpBody.HttpBody => {
  if ('json' in body) return HttpBody.jsonUnsafe(body.json)
  if ('form' in body) return HttpBody.formData(body.form())
  return HttpBody.text(String(new URLSearchParams(body.params)), FORM)
}

// Without the charset, some servers read a form as Latin-1.
const FORM = 'application/x-www-form-urlencoded; charset=UTF-8'

// What to advise where the server names no time: it said `a few minutes` of 449.
const WAITS: { readonly [status: number]: number } = { 429: 1000, 449: 180_000 }

const REDIRECT = 'it answers with a redirect: is the base URL right?'

const isRedirect = (status: number): boolean => status >= 300 && status < 400

const requestIdIn = (headers: Headers): string | null => {
  const id =
    headers['x-request-id'] ?? headers['request-id'] ?? headers['x-amzn-requestid'] ?? headers['cf-ray']
  return id === undefined ? null : scrub(id, [])
}

const reasonOf = ({ reason }: HttpClientError): string =>
  messageOf(reason.cause) || (reason.description ?? '')

/** What a library says of a broken connection; its cause says more. */
const messageOf = (error: unknown): string => {
  if (!(error instanceof Error)) return ''
  return error.cause instanceof Error ? error.cause.message : error.message
}
