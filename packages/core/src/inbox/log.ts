import * as Result from 'effect/Result'
import * as Schema from 'effect/Schema'
import * as SchemaIssue from 'effect/SchemaIssue'
import { nearest } from '../directory/nearest.ts'
import { Event } from '../interaction/event.ts'
import { evolve } from '../interaction/evolve.ts'
import type { InteractionId } from '../interaction/names.ts'
import { absent, type InteractionState } from '../interaction/state.ts'
import { Entry } from './entry.ts'

/** The version of the log's schema that this library writes and reads. */
export const LOG_VERSION = 1

/** Why a log was not read; nothing of it was applied. `line` counts its entries from 1 on. */
export type LogFault =
  | { readonly _tag: 'NotALog'; readonly why: string }
  | { readonly _tag: 'NewerVersion'; readonly found: number; readonly known: number }
  | { readonly _tag: 'BadEntry'; readonly line: number; readonly why: string }
  | { readonly _tag: 'Gap'; readonly line: number; readonly expected: number; readonly found: number }
  | { readonly _tag: 'BeforeItsBeginning'; readonly line: number; readonly interaction: InteractionId }
  | { readonly _tag: 'BegunTwice'; readonly line: number; readonly interaction: InteractionId }

/** A log as it is kept: plain JSON. */
export interface EncodedLog {
  readonly schemaVersion: number
  readonly entries: ReadonlyArray<unknown>
}

/** The log as plain JSON, with the version of its schema. */
export const encodeLog = (entries: ReadonlyArray<Entry>): EncodedLog => ({
  schemaVersion: LOG_VERSION,
  entries: entries.map((entry) => Schema.encodeSync(Entry)(entry)),
})

/**
 * Reads a log that {@link encodeLog} wrote, whole or not at all: a log of a newer version, with a gap in its
 * numbers, with an entry that is none, or with something that happened to an interaction before it began, is a
 * fault that names the place.
 *
 * @example
 * ```ts
 * import { decodeLog } from '@inboxlab/core'
 * decodeLog({ schemaVersion: 2, entries: [] })._tag // => 'Failure'
 * ```
 */
export const decodeLog = (input: unknown): Result.Result<ReadonlyArray<Entry>, LogFault> => {
  const log = envelope(input)
  if (Result.isFailure(log)) return Result.fail(log.failure)
  const entries: Array<Entry> = []
  const begun = new Set<InteractionId>()
  for (const [index, raw] of log.success.entries()) {
    const line = index + 1
    const decoded = decodeEntry(raw)
    if (Result.isFailure(decoded)) {
      return Result.fail({ _tag: 'BadEntry', line, why: whyNoEntry(raw, decoded.failure.issue) })
    }
    const entry = decoded.success
    const { sequence, interaction, event } = entry
    if (sequence !== line) return Result.fail({ _tag: 'Gap', line, expected: line, found: sequence })
    const begins = event._tag === 'Received' || event._tag === 'Started'
    if (begins && begun.has(interaction)) return Result.fail({ _tag: 'BegunTwice', line, interaction })
    if (!begins && !begun.has(interaction)) {
      return Result.fail({ _tag: 'BeforeItsBeginning', line, interaction })
    }
    begun.add(interaction)
    entries.push(entry)
  }
  return Result.succeed(entries)
}

/** A log's fault in one line, with what to do. */
export const describeLogFault = (fault: LogFault): string => {
  switch (fault._tag) {
    case 'NotALog':
      return `this is no log: ${fault.why}; give what encodeLog wrote`
    case 'NewerVersion':
      return `the log has schema version ${fault.found} and this version reads ${fault.known}; use a newer inboxlab`
    case 'BadEntry':
      return `entry ${fault.line}: ${fault.why}; give what encodeLog wrote`
    case 'Gap':
      return `entry ${fault.line} has the number ${fault.found} instead of ${fault.expected}: entries are missing or out of order; give the whole log, in its order`
    case 'BeforeItsBeginning':
      return `entry ${fault.line} is about ${JSON.stringify(fault.interaction)}, which has not begun; give the whole log, in its order`
    case 'BegunTwice':
      return `entry ${fault.line} begins ${JSON.stringify(fault.interaction)} a second time; give each entry once`
  }
}

/** The state of every interaction that a log led to. */
export const foldLog = (entries: Iterable<Entry>): ReadonlyMap<InteractionId, InteractionState> => {
  const states = new Map<InteractionId, InteractionState>()
  for (const { interaction, event } of entries) {
    states.set(interaction, evolve(states.get(interaction) ?? absent, event))
  }
  return states
}

const decodeEntry = Schema.decodeUnknownResult(Entry, { onExcessProperty: 'error' })

/** What is wrong with an entry, without its values, which may be personal. */
const whyNoEntry = (raw: unknown, issue: SchemaIssue.Issue): string => {
  const tag = tagOf(raw)
  if (tag !== null && !EVENTS.includes(tag)) {
    const near = nearest(tag, EVENTS)
    return `event._tag: there is no event ${JSON.stringify(tag)}${near === null ? '' : `, but ${near}`}`
  }
  const [first] = format(issue).issues
  const path = (first?.path ?? []).map((step) => String(typeof step === 'object' ? step.key : step)).join('.')
  return `${path === '' ? 'it' : path}: ${first?.message ?? 'it is no entry'}`
}

const EVENTS = Object.keys(Event.cases)

const tagOf = (raw: unknown): string | null => {
  const event = typeof raw === 'object' && raw !== null && 'event' in raw ? raw.event : null
  const tag = typeof event === 'object' && event !== null && '_tag' in event ? event._tag : null
  return typeof tag === 'string' ? tag : null
}

const format = SchemaIssue.makeFormatterStandardSchemaV1({
  leafHook: (leaf) => (leaf._tag === 'MissingKey' ? 'it is missing' : SchemaIssue.defaultLeafHook(leaf)),
})

const envelope = (input: unknown): Result.Result<ReadonlyArray<unknown>, LogFault> => {
  if (typeof input !== 'object' || input === null || !('schemaVersion' in input)) {
    return Result.fail({ _tag: 'NotALog', why: 'it has no schemaVersion' })
  }
  const { schemaVersion } = input
  if (typeof schemaVersion !== 'number' || !Number.isInteger(schemaVersion) || schemaVersion < 1) {
    return Result.fail({
      _tag: 'NotALog',
      why: `its schemaVersion is ${JSON.stringify(schemaVersion)} instead of a whole number from 1 on`,
    })
  }
  if (schemaVersion > LOG_VERSION) {
    return Result.fail({ _tag: 'NewerVersion', found: schemaVersion, known: LOG_VERSION })
  }
  if (!('entries' in input) || !Array.isArray(input.entries)) {
    return Result.fail({ _tag: 'NotALog', why: 'its entries are no list' })
  }
  return Result.succeed(input.entries)
}
